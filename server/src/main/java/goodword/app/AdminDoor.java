package goodword.app;

import goodword.access.Entrance;
import goodword.admin.AccountPages;
import goodword.admin.AuditPages;
import goodword.admin.ConfirmPages;
import goodword.admin.DeskAddress;
import goodword.admin.DeskContexts;
import goodword.admin.DeskRooms;
import goodword.admin.Doorkeeper;
import goodword.admin.FactorPages;
import goodword.admin.KeyPages;
import goodword.admin.LogInPages;
import goodword.admin.SessionCookies;
import goodword.admin.Sessions;
import goodword.admin.TeamPages;
import goodword.admin.WelcomePages;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The door of the desk: sessions, Spring Security's chains, and the pages, each handed in by name.
final class AdminDoor {
    /// Before Spring Security, which stands at -100.
    private static final int BEFORE_SECURITY = -200;

    private final House house;
    private final LastBackup lastBackup;
    private final Entrance entrance;
    private final DeskAddress address;
    private final JdbcIndexedSessionRepository repository;
    private final DeskRooms rooms;

    private AdminDoor(House house, Door door) {
        this.house = house;
        this.lastBackup = LastBackup.of(door);
        this.entrance = house.entrance();
        this.address = door.desk();
        this.repository = SessionStore.of(house.rooms().database());
        this.rooms =
                new DeskRooms(
                        entrance,
                        house.shops(),
                        house.apiKeys(),
                        new Sessions(repository, entrance.vault(), entrance.clock()),
                        address,
                        door.demo());
    }

    static void furnish(GenericApplicationContext context, House house, Door door) {
        new AdminDoor(house, door).furnish(context);
    }

    private void furnish(GenericApplicationContext context) {
        context.registerBean("deskSessions", FilterRegistrationBean.class, this::sessionFilter);
        DeskContexts contexts = new DeskContexts(rooms.sessions(), entrance.staff());
        SecurityChains chains = new SecurityChains(address, contexts, rooms);
        chain(context, "openChain", () -> chains.open(context));
        chain(context, "deskChain", () -> chains.desk(context));
        chain(context, "apiChain", () -> chains.api(context));
        chain(context, "restChain", () -> chains.rest(context));
        context.registerBean("doorkeeper", WebMvcConfigurer.class, this::doorkeeper);
        context.registerBean(LogInPages.class, () -> new LogInPages(rooms));
        context.registerBean(ConfirmPages.class, () -> new ConfirmPages(rooms));
        context.registerBean(
                WelcomePages.class, () -> new WelcomePages(rooms, house.rooms().chance()));
        context.registerBean(FactorPages.class, () -> new FactorPages(rooms));
        context.registerBean(AccountPages.class, () -> new AccountPages(rooms));
        context.registerBean(TeamPages.class, () -> new TeamPages(rooms));
        context.registerBean(KeyPages.class, () -> new KeyPages(rooms));
        context.registerBean(AuditPages.class, () -> new AuditPages(rooms));
        DeskDoor.furnish(context, house, rooms, lastBackup);
    }

    private static void chain(
            GenericApplicationContext context, String name, Supplier<SecurityFilterChain> chain) {
        context.registerBean(name, SecurityFilterChain.class, chain);
    }

    private FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter() {
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(new SessionCookies(entrance.vault(), address));
        SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(repository);
        filter.setHttpSessionIdResolver(cookies);
        FilterRegistrationBean<SessionRepositoryFilter<?>> bean =
                new FilterRegistrationBean<>(filter);
        bean.addUrlPatterns("/admin", "/admin/*");
        bean.setOrder(BEFORE_SECURITY);
        return bean;
    }

    private WebMvcConfigurer doorkeeper() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Doorkeeper(rooms))
                        .addPathPatterns("/admin", "/admin/**");
            }
        };
    }
}
