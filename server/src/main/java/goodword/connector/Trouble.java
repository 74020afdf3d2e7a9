package goodword.connector;

/// Why a store could not be asked, or what it said no to.
///
/// @param code a stable word: `address_refused`, `unreachable`, `not_secure`, `no_answer`,
///   `too_many`, `failing`, `keys_refused`, `not_allowed`, `not_there`, `moved`, `not_an_api`,
///   `unreadable`, `not_shown`, `code_taken` or `refused`
/// @param why in a sentence for staff that says what to do; never repeats what a store wrote about
///   people
public record Trouble(String code, String why) {
    public static final String KEYS_REFUSED = "keys_refused";
    public static final String NOT_THERE = "not_there";
    public static final String CODE_TAKEN = "code_taken";
}
