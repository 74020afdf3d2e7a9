package goodword.connector;

import java.util.List;

/// How the API of the stores of one kind answers when it is asked for one order or for a page of
/// them. An order that came without all that a snapshot needs is only a hint. Pure; thread-safe.
public interface StoreAnswers {
    Reading<List<StoreNews>> readAnswer(byte[] body);
}
