package goodword.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list, the newest first.
///
/// @param next what to ask the next page with; absent on the last
public record Page<T>(List<T> items, @Nullable String next) {}
