package eljur.platform.disk;

/** How it stands with the room on a disk; the later the worse. */
public enum SpaceState {
    ENOUGH,
    LOW,
    FULL
}
