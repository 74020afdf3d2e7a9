package goodword.access;

import static goodword.access.Permission.ADVOCATES_READ;
import static goodword.access.Permission.ADVOCATES_WRITE;
import static goodword.access.Permission.FIGURES_READ;
import static goodword.access.Permission.ORDERS_READ;
import static goodword.access.Permission.PROGRAMS_READ;
import static goodword.access.Permission.PROGRAMS_WRITE;
import static goodword.access.Permission.REFERRALS_DECIDE;
import static goodword.access.Permission.REFERRALS_READ;
import static goodword.access.Permission.REWARDS_READ;
import static goodword.access.Permission.REWARDS_WRITE;
import static goodword.access.Permission.TEAM_READ;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a member of staff is in one shop. This is the whole table of who may do what.
public enum Role {
    OWNER("Owner", EnumSet.allOf(Permission.class)),
    MARKETING(
            "Marketing",
            EnumSet.of(
                    FIGURES_READ,
                    PROGRAMS_READ,
                    PROGRAMS_WRITE,
                    ADVOCATES_READ,
                    ADVOCATES_WRITE,
                    REFERRALS_READ,
                    REWARDS_READ,
                    TEAM_READ)),
    SUPPORT(
            "Support",
            EnumSet.of(
                    PROGRAMS_READ,
                    ADVOCATES_READ,
                    ORDERS_READ,
                    REFERRALS_READ,
                    REFERRALS_DECIDE,
                    REWARDS_READ,
                    REWARDS_WRITE,
                    TEAM_READ)),
    READ_ONLY(
            "Read only",
            EnumSet.of(
                    FIGURES_READ,
                    PROGRAMS_READ,
                    ADVOCATES_READ,
                    REFERRALS_READ,
                    REWARDS_READ,
                    TEAM_READ));

    private final String title;
    private final Set<Permission> permissions;

    Role(String title, Set<Permission> permissions) {
        this.title = title;
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// As it is stored and sent: `read_only`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean needsSecondFactor() {
        return permissions.stream().anyMatch(Permission::needsSecondFactor);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
