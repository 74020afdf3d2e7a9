package goodword.webhook;

import goodword.access.AuditLog;
import goodword.conversion.Rooms;
import goodword.platform.outbound.Outbound;
import goodword.platform.vault.Seals;
import java.time.InstantSource;

/// What webhooks are made of.
///
/// @param clock of the world, never a demo's: receivers hold the time of a message against theirs
public record WebhookRooms(
        Rooms rooms, InstantSource clock, AuditLog audit, Seals seals, Outbound outbound) {}
