package planted.lower;

import java.time.Instant;

/** Breaks the rules of the house: the wall clock, a word that the glossary does not know. */
public class PlantedStudent {

    public Instant now() {
        return Instant.now();
    }
}
