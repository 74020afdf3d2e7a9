package goodword.access;

import java.time.Instant;

/// Someone who works at the desk.
///
/// @param email in its canonical form: lower case, nothing around it
/// @param active a disabled member cannot log in and has no sessions
public record StaffMember(
        StaffId id, String email, String name, boolean active, Instant createdAt) {}
