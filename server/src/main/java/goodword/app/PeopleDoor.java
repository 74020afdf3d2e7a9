package goodword.app;

import goodword.admin.DeskAddress;
import goodword.advocate.PagePasses;
import goodword.brand.Brands;
import goodword.conversion.UnnamedClaimJourney;
import goodword.platform.vault.Vault;
import goodword.sharing.Links;
import goodword.sharing.PageLinks;
import goodword.storefront.AdvocatePages;
import goodword.storefront.BrandFiles;
import goodword.storefront.FriendPages;
import goodword.storefront.PeopleRooms;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/// The door of people: the advocate's page and the friend's, with a chain of their own. There is no
/// session, and nothing on the pages comes from elsewhere.
final class PeopleDoor {
    private static final String ADVOCATE = "/me/**";
    private static final String FRIEND = "/i/**";

    private static final int YEAR_SECONDS = 31_536_000;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'";

    private PeopleDoor() {}

    /// Before the desk's door, whose last chain takes whatever is left.
    static void furnish(GenericApplicationContext context, House house, DeskAddress address) {
        Vault vault = house.entrance().vault();
        PagePasses passes = new PagePasses(vault);
        context.registerBean(
                PageLinks.class,
                () ->
                        new PageLinks(
                                house.rooms().database(),
                                house.rooms().advocates(),
                                passes,
                                context.getBean(Links.class)::sharedBase));
        // A browser says where a form came from only if it may say so to us.
        chain(context, address, ADVOCATE, ReferrerPolicy.NO_REFERRER);
        chain(context, address, FRIEND, ReferrerPolicy.SAME_ORIGIN);
        context.registerBean(
                AdvocatePages.class, () -> new AdvocatePages(rooms(context, house), passes));
        context.registerBean(
                BrandFiles.class, () -> new BrandFiles(new Brands(house.rooms().database())));
        context.registerBean(
                FriendPages.class,
                () ->
                        new FriendPages(
                                rooms(context, house), new UnnamedClaimJourney(house.rooms())));
    }

    private static void hsts(HeadersConfigurer<HttpSecurity>.HstsConfig hsts, DeskAddress address) {
        if (address.isSecure()) {
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .includeSubDomains(false)
                    .maxAgeInSeconds(YEAR_SECONDS);
        } else {
            hsts.disable();
        }
    }

    private static PeopleRooms rooms(GenericApplicationContext context, House house) {
        return new PeopleRooms(
                house.rooms(),
                house.shops(),
                house.ledger(),
                context.getBean(Links.class),
                house.entrance().vault(),
                new Brands(house.rooms().database()));
    }

    private static void chain(
            GenericApplicationContext context,
            DeskAddress address,
            String paths,
            ReferrerPolicy referrer) {
        context.registerBean(
                "chain of " + paths,
                SecurityFilterChain.class,
                () ->
                        SecurityChains.stateless(context)
                                .securityMatcher(paths)
                                .headers(
                                        headers ->
                                                headers.contentSecurityPolicy(
                                                                content ->
                                                                        content.policyDirectives(
                                                                                POLICY))
                                                        .referrerPolicy(
                                                                policy -> policy.policy(referrer))
                                                        .frameOptions(frames -> frames.deny())
                                                        .httpStrictTransportSecurity(
                                                                hsts -> hsts(hsts, address)))
                                .authorizeHttpRequests(
                                        requests -> requests.anyRequest().permitAll())
                                .build());
    }
}
