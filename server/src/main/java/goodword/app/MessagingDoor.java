package goodword.app;

import goodword.admin.DeskAddress;
import goodword.brand.Brands;
import goodword.sharing.Links;
import goodword.sharing.PageLinks;
import goodword.storefront.UnsubscribePages;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The door of the unsubscribe pages, and where mails learn at which address it stands. Open to
/// everybody: no session, no cookie, no form token; the word in the address is the permission.
final class MessagingDoor {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private MessagingDoor() {}

    /// Stands before the chain that answers for all that no other has named.
    static void furnish(GenericApplicationContext context, House house, Door door) {
        MailRoom mail = house.edges().mail();
        Supplier<String> base = RedirectDoor.base(context, door.redirect());
        mail.addresses()
                .open(
                        base,
                        () -> context.getBean(Links.class),
                        () -> context.getBean(PageLinks.class));
        context.registerBean(
                "unsubscribeChain", SecurityFilterChain.class, () -> chain(context, door.desk()));
        context.registerBean(
                UnsubscribePages.class,
                () ->
                        new UnsubscribePages(
                                mail.tickets(),
                                mail.objections(),
                                house.shops(),
                                new Brands(house.rooms().database()),
                                house.rooms().clock()));
    }

    private static SecurityFilterChain chain(
            GenericApplicationContext context, DeskAddress address) {
        return SecurityChains.stateless(context)
                .securityMatcher("/unsubscribe/**")
                .headers(headers -> protect(headers, address))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /// The address is a permission, so no other page learns it.
    private static void protect(HeadersConfigurer<HttpSecurity> headers, DeskAddress address) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frames -> frames.deny())
                .httpStrictTransportSecurity(hsts -> SecurityChains.hsts(hsts, address));
    }
}
