package goodword.connector;

import java.util.List;
import java.util.function.Supplier;

/// How the API of the stores of one kind answers when it is asked for one order or for a page of
/// them. An order that came without all that a snapshot needs is only a hint, and one that cannot
/// be read is refused alone. Pure; thread-safe.
public interface StoreAnswers {
    /// What the answer says of each order in it; refused when it is no such answer.
    Reading<List<Reading<List<StoreNews>>>> readOrders(byte[] body);

    /// One order of an answer; a refusal says which it is.
    static Reading<List<StoreNews>> readOne(StoreJson order, Supplier<StoreNews> reader) {
        return readOne(order.field("id"), reader);
    }

    /// The same.
    ///
    /// @param id of the order
    static Reading<List<StoreNews>> readOne(Field id, Supplier<StoreNews> reader) {
        return switch (Reading.of(() -> List.of(reader.get()))) {
            case Reading.Refused<List<StoreNews>>(var field, var code, var why) ->
                    new Reading.Refused<>(field, code, wordOf(id) + why);
            case Reading.Read<List<StoreNews>> read -> read;
        };
    }

    private static String wordOf(Field id) {
        return Reading.of(() -> "order %s: ".formatted(id.cutLine()))
                        instanceof Reading.Read<String>(String word)
                ? word
                : "";
    }

    /// The same of an answer from which all is taken or nothing.
    default Reading<List<StoreNews>> readAnswer(byte[] body) {
        return switch (readOrders(body)) {
            case Reading.Refused<List<Reading<List<StoreNews>>>>(var field, var code, var why) ->
                    new Reading.Refused<>(field, code, why);
            case Reading.Read<List<Reading<List<StoreNews>>>>(var orders) -> Reading.all(orders);
        };
    }
}
