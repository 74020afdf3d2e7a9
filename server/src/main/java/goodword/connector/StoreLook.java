package goodword.connector;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What a store tells of itself to whoever has its keys.
///
/// @param name absent when it does not say
/// @param currency in which it keeps its prices; absent when it does not say
public record StoreLook(@Nullable String name, @Nullable Currency currency) {}
