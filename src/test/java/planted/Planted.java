package planted;

/** A house built wrong on purpose, so that the tests of the map can be seen to fail. */
@org.springframework.modulith.Modulithic
public class Planted {}
