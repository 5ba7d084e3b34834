package eljur.exchange.compare;

import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would happen, thing by thing, with nothing written yet.
 *
 * @param kinds the nouns in the order in which they are shown; one without any item is shown as none
 * @param remarks what is to be known about the whole file
 * @param questions what somebody has to answer, or has answered
 */
public record ImportPlan(List<String> kinds, List<PlannedItem> items, List<Reason> remarks, List<Question> questions) {

    ImportPlan(List<String> kinds, List<PlannedItem> items, List<Reason> remarks) {
        this(kinds, items, remarks, List.of());
    }

    public List<PlannedItem> of(String kind, PlannedItem.State state) {
        return items.stream()
                .filter(item -> item.kind().equals(kind) && item.state() == state)
                .toList();
    }

    public List<PlannedItem> in(PlannedItem.State state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }

    public List<PlannedItem> odd() {
        return items.stream()
                .filter(item -> item.state() != PlannedItem.State.REFUSED
                        && !item.notes().isEmpty())
                .toList();
    }

    /** The day whose substitutions a remark is about; empty where it is about none. */
    public static String day(Reason remark) {
        return remark.key().equals(ArrangedDays.REMARK)
                ? String.valueOf(remark.args().getFirst())
                : "";
    }

    /** How many of each kind are in which state. */
    public Map<String, Map<PlannedItem.State, Integer>> counts() {
        Map<String, Map<PlannedItem.State, Integer>> counts = new LinkedHashMap<>();
        kinds.forEach(kind -> counts.put(kind, new EnumMap<>(PlannedItem.State.class)));
        items.forEach(item -> counts.computeIfAbsent(item.kind(), kind -> new EnumMap<>(PlannedItem.State.class))
                .merge(item.state(), 1, Integer::sum));
        return counts;
    }

    public boolean changesNothing() {
        return items.stream()
                .noneMatch(item -> item.state() == PlannedItem.State.NEW || item.state() == PlannedItem.State.CHANGED);
    }

    /** The same for the same plan: who applies it applies what was seen. */
    public String fingerprint() {
        try {
            // Of two employees of one name only the answers say which is meant.
            byte[] all = (items.toString() + remarks + questions).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
