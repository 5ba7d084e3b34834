package eljur.exchange;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a file row by row: what is not taken, what is taken with a doubt, what concerns the whole. */
record LoadReport(List<Message> messages) {

    enum Sort {
        REFUSED("refused"),
        ODD("odd"),
        REMARK("remark");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Sort of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * @param place row of the file; null where it is about none
     * @param kind noun of the plan, as {@code pupil}; empty in a remark
     * @param name of the thing; in a remark the day whose substitutions it is about, if there is one
     */
    record Message(Sort sort, @Nullable Integer place, String kind, String name, String said) {}

    List<Message> of(Sort sort) {
        return messages.stream().filter(one -> one.sort() == sort).toList();
    }
}
