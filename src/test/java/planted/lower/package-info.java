@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package planted.lower;
