package goodword.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What came of reading something that a sender wrote: the value, or the first thing that is wrong
/// with it.
///
/// Codes are stable words that a program may branch on: `missing`, `unknown_field`,
/// `duplicate_field`, `malformed`, `not_an_object`, `not_a_list`, `not_text`, `not_a_boolean`,
/// `not_a_number`, `not_a_whole_number`, `not_a_time`, `not_a_choice`, `unknown_currency`,
/// `control_character`, `lone_surrogate`, `too_long`, `too_many`, `too_deep`, `too_large`,
/// `negative`, `in_the_future`, `discount_above_items`, `refund_above_order`, `duplicate_id`,
/// `out_of_range`, `wrong_currency`, `percent_or_fixed`, `not_a_percent`, `contradiction`,
/// `not_a_home` and `not_a_host`. A file adds the words that [OrderHistory] names, and an address
/// `unknown_parameter`, `not_an_id` and `not_a_cursor`.
public sealed interface Reading<T> {
    /// It reads well.
    record Read<T>(T value) implements Reading<T> {}

    /// It does not, and nothing of it is taken.
    ///
    /// @param field where, such as `refunds[1].amount`; empty when it is the whole
    /// @param code which rule, as a stable word
    /// @param why the rule in a sentence for people; never repeats what the sender wrote
    record Refused<T>(String field, String code, String why) implements Reading<T> {
        /// The same refusal of something else.
        public <R> Refused<R> as() {
            return new Refused<>(field, code, why);
        }
    }

    /// Everything that these say, or the first refusal among them.
    static <T> Reading<List<T>> all(List<Reading<List<T>>> readings) {
        List<T> read = new ArrayList<>();
        for (Reading<List<T>> reading : readings) {
            switch (reading) {
                case Read<List<T>>(List<T> values) -> read.addAll(values);
                case Refused<List<T>> refused -> {
                    return refused;
                }
            }
        }
        return new Read<>(read);
    }

    /// Runs a reader whose [Field]s refuse what they cannot take.
    static <T> Reading<T> of(Supplier<T> reader) {
        try {
            return new Read<>(reader.get());
        } catch (FieldRefusedException refused) {
            return new Refused<>(refused.field, refused.code, refused.why);
        }
    }
}
