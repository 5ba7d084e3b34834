package planted.upper;

/** Reaches into a module it may not know: {@code ModulesTest} must see it. */
public class PlantedDoor {

    public String reach() {
        return new planted.lower.PlantedStudent().now().toString();
    }
}
