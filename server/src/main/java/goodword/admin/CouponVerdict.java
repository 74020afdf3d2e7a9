package goodword.admin;

/// The answer to "is this code good?".
///
/// @param tag the colour of the answer
/// @param answer in a word or two
/// @param why in a sentence
public record CouponVerdict(String code, String tag, String answer, String why) {
    static CouponVerdict good(String code, String why) {
        return new CouponVerdict(code, "good", "Good", why);
    }

    static CouponVerdict bad(String code, String why) {
        return new CouponVerdict(code, "bad", "Not good", why);
    }
}
