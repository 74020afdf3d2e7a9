package goodword.redirect;

import goodword.conversion.Rooms;
import goodword.sharing.ClickIntake;
import goodword.shop.Shops;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/// The links of all shops: answers them from memory and stores every click. An answered click is on
/// a disk within a second, also while the database is away. Thread-safe.
public final class Redirects implements AutoCloseable {
    private final Tally tally = new Tally();
    private final SiteBook book;
    private final Routes routes;
    private final OldLinks oldLinks;
    private final Windows windows;
    private final ClickQueue clicks;
    private final HttpServlet servlet;

    private Redirects(Rooms rooms, Shops shops, Plan plan) throws IOException {
        ClickIntake intake = plan.intake();
        this.book = new SiteBook(shops, () -> authority(plan.sharedBase().get()));
        this.routes = new Routes(rooms.database(), rooms.sharing(), book);
        this.oldLinks = new OldLinks(book, routes);
        this.windows = new Windows(rooms.database(), rooms.programs());
        Spill spill = Spill.open(plan.file(), plan.bytesMax());
        this.clicks = new ClickQueue(intake, new ClickWriter(intake, spill, tally), tally);
        this.servlet =
                new RedirectServlet(
                        book,
                        routes,
                        oldLinks,
                        new Visitors(windows),
                        clicks,
                        rooms.sharing(),
                        rooms.clock());
    }

    /// How clicks are kept.
    ///
    /// @param file takes them while the database is away
    /// @param bytesMax how large the file may grow; what comes after that is dropped and counted
    /// @param sharedBase scheme and host that all shops share, asked late
    public record Plan(ClickIntake intake, Path file, long bytesMax, Supplier<String> sharedBase) {}

    /// Reads the sites, begins to store clicks, and takes up what an earlier run left in the file.
    ///
    /// @throws IOException when the file cannot be written, or another program has it
    public static Redirects open(Rooms rooms, Shops shops, Plan plan) throws IOException {
        Redirects redirects = new Redirects(rooms, shops, plan);
        redirects.book.open();
        redirects.clicks.open();
        return redirects;
    }

    public HttpServlet servlet() {
        return servlet;
    }

    /// Whether a request that asks for none of our own pages is a link of an earlier program that
    /// leads on from here.
    public boolean leadsOn(HttpServletRequest request) {
        return oldLinks.isOne(request);
    }

    public Tally tally() {
        return tally;
    }

    /// Puts every click that was taken onto a disk. No request may come any more.
    @Override
    public void close() {
        clicks.close();
        book.close();
        routes.close();
        windows.close();
    }

    private static String authority(String base) {
        return String.valueOf(URI.create(base).getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
