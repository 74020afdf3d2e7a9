package goodword.api;

/// Where the links of advocates lead: the one place that makes one.
///
/// @param base the public address of this server, without a slash at its end
public record Links(String base) {
    /// The link to pass on.
    String to(String code) {
        return base + "/r/" + code;
    }
}
