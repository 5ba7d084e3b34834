package eljur.demo;

import java.util.List;

/** What teachers note to a mark, and why they correct one. */
final class Remarks {

    private final List<String[]> remarks = DemoTexts.table("remarks.txt");

    String note(int mark, Dice dice) {
        return dice.pick(of(mark, "note"));
    }

    String why(int mark, Dice dice) {
        return dice.pick(of(mark, "why"));
    }

    private List<String> of(int mark, String kind) {
        return remarks.stream()
                .filter(remark -> remark[1].equals(kind) && remark[0].contains(String.valueOf(mark)))
                .map(remark -> remark[2])
                .toList();
    }
}
