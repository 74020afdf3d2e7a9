package goodword.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page says after something was done. The address names only a word of this list.
final class Notices {
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("password", "Your password is changed. Other sessions were ended."),
                    Map.entry("profile", "Your name and address are kept."),
                    Map.entry("app-removed", "The authenticator app is removed."),
                    Map.entry("passkey", "The passkey is added."),
                    Map.entry("passkey-removed", "The passkey is removed."),
                    Map.entry("session", "The session is ended."),
                    Map.entry("sessions", "All other sessions are ended."),
                    Map.entry("confirmed", "Thank you. You can go on with what you were doing."),
                    Map.entry("role", "The role is changed."),
                    Map.entry("removed", "The member is out, and so are all their sessions."),
                    Map.entry("added", "The member had an account already and was added."),
                    Map.entry(
                            "last-owner", "Nothing was changed: a shop keeps at least one owner."),
                    Map.entry("revoked", "The key is revoked. It opens nothing any more."),
                    Map.entry(
                            "withdrawn", "The coupon is withdrawn. It is worth nothing any more."),
                    Map.entry(
                            "not-withdrawn",
                            "Nothing was changed: the coupon was used or had run out."),
                    Map.entry(
                            "barred",
                            "Nothing more is credited to this advocate. What they earned stays."),
                    Map.entry("unbarred", "Orders that come from now on are credited again."),
                    Map.entry("list-gone", "The file is deleted. Nobody was taken from it."),
                    Map.entry("enrolled", "They are an advocate and have a code and a link."),
                    Map.entry("forgotten", "Who this person was is forgotten."),
                    Map.entry("released", "The side is released. Its reward goes on by itself."),
                    Map.entry("side-refused", "The side is refused. It gets nothing."),
                    Map.entry(
                            "overtaken",
                            "Nothing was changed: somebody else decided about this side before"
                                    + " you. The timeline says who and why."),
                    Map.entry("credited", "The order is credited. This is its story now."),
                    Map.entry("program-kept", "Kept. Nothing is in force until you publish it."),
                    Map.entry("program-publish", "The program is live."),
                    Map.entry("program-pause", "The program is paused."),
                    Map.entry("program-archive", "The program is archived."),
                    Map.entry(
                            "experiment",
                            "The experiment is a draft with the same offer twice. Change one of"
                                    + " them, then publish."),
                    Map.entry(
                            "donation", "Noted: the rewards that it was made of are handed over."),
                    Map.entry("costs", "Kept. The figures below are reckoned with it."),
                    Map.entry("settings", "Your settings are kept."),
                    Map.entry(
                            "store-keys",
                            "The keys open the store and are kept. Try below whether all is well."),
                    Map.entry(
                            "store-keys-dropped",
                            "The keys are forgotten. The store is asked nothing any more."),
                    Map.entry("privacy-answered", "Noted as answered."),
                    Map.entry("store-paused", "Messages are kept and worked when you resume."),
                    Map.entry("store-resumed", "Messages are worked again, those that waited too."),
                    Map.entry(
                            "store-gone",
                            "The store is disconnected. What it sends is turned away."),
                    Map.entry("start-live", "The program is live. Change it whenever you like."),
                    Map.entry(
                            "brand-read", "This is what your shop's page shows. Correct it below."),
                    Map.entry("brand-kept", "Kept. All pages for people look like this now."),
                    Map.entry("backups", "Noted."),
                    Map.entry("site", "Your site is kept. Links follow within a moment."),
                    Map.entry("joined", "You are set. Log in with your new password."),
                    Map.entry("out", "You are logged out."),
                    Map.entry("webhook", "The webhook is changed. What waits follows it."),
                    Map.entry("webhook-paused", "Paused. What happens waits here."),
                    Map.entry("webhook-resumed", "It is told again, what waited first."),
                    Map.entry(
                            "webhook-tested",
                            "A test is on its way. Reload to see what came of it."),
                    Map.entry("webhook-not-active", "Nothing was sent: it is not active."),
                    Map.entry("webhook-replayed", "It is on its way again, under the same id."),
                    Map.entry(
                            "webhook-removed", "The webhook is removed. It is told nothing more."),
                    Map.entry("clock", "The clock is moved. What fell due has been done."));

    private Notices() {}

    static String text(@Nullable String word) {
        return word == null ? "" : TEXTS.getOrDefault(word, "");
    }
}
