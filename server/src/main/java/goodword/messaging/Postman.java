package goodword.messaging;

/// Hands letters over. A port: called outside any transaction, and again with the same letter,
/// known by its message id, after a crash.
@FunctionalInterface
public interface Postman {
    Handover deliver(Letter letter);
}
