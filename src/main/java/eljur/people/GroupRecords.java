package eljur.people;

import java.util.Set;

/**
 * Asked before the members of a group change, answered by whoever keeps records of it: what was written about somebody while in
 * the group must stay readable there.
 */
public interface GroupRecords {

    /** Was anything recorded at all, at a lesson of this group? */
    boolean begun(long school, long group);

    /** Of which pupils something is recorded at lessons of this group. */
    Set<Long> recordedPupils(long school, long group);
}
