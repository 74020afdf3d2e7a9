package goodword.crash;

/// One message of the shop, delivered as often as it takes.
record Message(String path, String body) {
    /// Enough to know it by.
    String start() {
        return path + " " + body.substring(0, Math.min(45, body.length()));
    }
}
