@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package planted.upper;
