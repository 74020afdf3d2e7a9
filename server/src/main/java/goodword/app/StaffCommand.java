package goodword.app;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Entrance;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// `goodword staff`: links for whoever runs the machine. Nobody's password is ever shown or set.
final class StaffCommand {
    private final Terminal terminal;

    StaffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "port", "shop", "role"));
        String verb = options.word(0, "reset, drop-factors or invite");
        String email = options.word(1, "an e-mail address");
        int port = ServeCommand.port(options.value("port"));
        try (Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line)) {
            House house = foundation.house();
            switch (verb) {
                case "reset" -> reset(house, email, port);
                case "drop-factors" -> dropFactors(house, email);
                case "invite" -> invite(house, email, options, port);
                default -> throw new UsageException("there is no command staff " + verb);
            }
        }
    }

    private void reset(House house, String email, int port) {
        StaffMember member = member(house, email);
        String token =
                house.entrance()
                        .joining()
                        .resetLink(member, AuditLog.INSTALLATION, Actor.machine("staff reset"));
        terminal.line("A link for a new password of " + member.email() + ":");
        terminal.line("  " + ServeCommand.link(token, port));
        terminal.line("It works once, for 24 hours, and leaves second factors as they are.");
    }

    private void dropFactors(House house, String email) {
        StaffMember member = member(house, email);
        house.entrance().factors().removeAll(member, Actor.machine("staff drop-factors"));
        terminal.line(member.email() + " has no second factor now, and no session.");
    }

    private static StaffMember member(House house, String email) {
        return house.entrance()
                .staff()
                .byEmail(email)
                .orElseThrow(() -> new UsageException("nobody has the address " + email));
    }

    private void invite(House house, String email, Options options, int port) {
        ShopId shop =
                OptionValues.shop(
                        options.value("shop")
                                .orElseThrow(() -> new UsageException("--shop ID is missing")));
        if (house.shops().find(shop).isEmpty()) {
            throw new UsageException("there is no shop " + shop);
        }
        Role role =
                Role.of(options.value("role").orElse("owner"))
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "--role is owner, marketing,"
                                                        + " support or read_only"));
        Entrance entrance = house.entrance();
        if (!entrance.joining().isEmail(email)) {
            throw new UsageException(email + " is not an e-mail address");
        }
        entrance.joining()
                .invite(shop, email, role, Actor.machine("staff invite"))
                .ifPresentOrElse(
                        token -> {
                            terminal.line("An invitation for " + email + ":");
                            terminal.line("  " + ServeCommand.link(token, port));
                            terminal.line("It works once, for 24 hours.");
                        },
                        () -> terminal.line(email + " has an account and is in the team now."));
    }
}
