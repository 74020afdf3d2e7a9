package goodword.platform.outbound;

/// Why a call was not made: its address is not one that this server calls.
public enum Refusal {
    MALFORMED("This is not an address of a page."),
    NOT_HTTPS("The address has to begin with https://."),
    USER_INFO("The address must not hold a name or a password."),
    PORT("The address must not name a port other than 443 or 8443."),
    LITERAL_ADDRESS("The address has to name its host, not its number."),
    INSIDE_NAME("The host is a name inside a network, not on the internet."),
    INSIDE_ADDRESS("The host is inside a network, not on the internet.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /// For whoever gave the address.
    public String words() {
        return words;
    }
}
