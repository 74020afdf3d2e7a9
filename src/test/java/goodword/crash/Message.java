package goodword.crash;

/// One message of the shop, delivered as often as it takes.
record Message(String path, String body) {}
