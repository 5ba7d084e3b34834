package eljur.homework.controls;

import eljur.homework.controls.ControlLimits.Finding;
import eljur.homework.controls.ControlLimits.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What speaks against the works of one class that are still ahead, each work once. Better days are proposed one after another, so that no
 * two works are sent to one day; whose day others decided stays, and where moving one work is enough, the other stays too.
 */
final class ControlRemarks {

    private ControlRemarks() {}

    /**
     * @param better the day it had better stand on; empty where none is known or it stays
     * @param settled nothing speaks against it any more once the others stand where they are advised to
     */
    record Remark(ControlWork work, List<Finding> findings, Optional<LocalDate> better, boolean settled) {}

    /** In the order of days. */
    static List<Remark> of(List<ControlWork> works, ClassLessons lessons, LocalDate today) {
        List<ControlWork> planned = new ArrayList<>(works);
        List<Remark> remarks = works.stream()
                .filter(one -> !one.day().isBefore(today))
                .map(one -> new Remark(one, ControlLimits.of(one, works, lessons), Optional.empty(), false))
                .filter(one -> !one.findings().isEmpty())
                .sorted(Comparator.comparing((Remark one) -> one.work().day())
                        .thenComparing(one -> -one.findings().size()))
                .map(one -> placed(one, planned, lessons, today))
                .toList();
        return remarks.stream().map(one -> settled(one, planned, lessons)).toList();
    }

    // One that could not be moved itself may be settled by what a later one is advised.
    private static Remark settled(Remark one, List<ControlWork> planned, ClassLessons lessons) {
        boolean stays = one.better().isEmpty() && canBeHelped(one.findings());
        return stays && !canBeHelped(ControlLimits.of(one.work(), planned, lessons))
                ? new Remark(one.work(), one.findings(), Optional.empty(), true)
                : one;
    }

    private static Remark placed(Remark one, List<ControlWork> planned, ClassLessons lessons, LocalDate today) {
        ControlWork work = one.work();
        if (!canBeHelped(one.findings())) return one;
        if (!canBeHelped(ControlLimits.of(work, planned, lessons)))
            return new Remark(work, one.findings(), Optional.empty(), true);
        if (work.isFromOutside()) return one;
        Optional<LocalDate> better = ControlLimits.better(work, planned, lessons, today);
        better.ifPresent(day -> planned.replaceAll(other -> other.isSame(work) ? work.on(day) : other));
        return new Remark(work, one.findings(), better, false);
    }

    // No other day makes fewer works of a year.
    private static boolean canBeHelped(List<Finding> findings) {
        return findings.stream().anyMatch(one -> one.limit() != Limit.TOO_MANY);
    }
}
