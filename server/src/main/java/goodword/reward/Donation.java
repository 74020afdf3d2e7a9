package goodword.reward;

import goodword.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Money that was handed over to a charity, for one or more rewards.
///
/// @param rewards how many it was made of
/// @param reference by which whoever paid finds it again, such as a transfer's
/// @param givenOn the day on which it was paid
/// @param notedAt when that was told here
public record Donation(
        UUID id,
        String charity,
        Money amount,
        int rewards,
        String reference,
        LocalDate givenOn,
        Instant notedAt) {}
