package goodword.admin;

import goodword.platform.database.Database;
import goodword.program.Plan;
import goodword.program.Program;
import goodword.program.Publication;
import goodword.program.Terms;
import goodword.program.TermsChange;
import goodword.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts together what the editor shows. Thread-safe.
final class EditorView {
    private final ProgramRooms rooms;

    EditorView(ProgramRooms rooms) {
        this.rooms = rooms;
    }

    ProgramEditor fresh(Shop shop, Form form) {
        List<String> arms = List.of(Program.ONLY_ARM);
        TermsForm.Read read = TermsForm.read(form.values(), arms, shop);
        return ProgramEditor.fresh(shop, arms, form, preview(read, shop));
    }

    /// A program as it is kept.
    ProgramEditor of(Shop shop, Plan plan) {
        Map<String, String> fields = ProgramEditor.fieldsOf(plan, shop);
        Terms next = plan.next();
        OfferPreview preview = next == null ? OfferPreview.NONE : OfferPreview.of(next, shop);
        Form form = new Form(fields, Map.of(), "");
        return whole(shop, plan, new Shown(form, Packed.of(fields), preview, List.of()));
    }

    /// A program with what was typed, for a form that cannot be kept or was only looked at.
    ProgramEditor again(Shop shop, Plan plan, Map<String, String> typed, TermsForm.Read read) {
        String seen = typed.getOrDefault("seen", "");
        Form form = refused(typed, read);
        return whole(shop, plan, new Shown(form, seen, preview(read, shop), List.of()))
                .withEdition(typed.getOrDefault("edition", ""));
    }

    /// A program that somebody else changed meanwhile: what they changed, and what was typed.
    ProgramEditor overtaken(Shop shop, Plan now, Map<String, String> typed, TermsForm.Read read) {
        Form form = new Form(typed, Map.of(), "");
        String seen = Packed.of(ProgramEditor.fieldsOf(now, shop));
        return whole(
                shop, now, new Shown(form, seen, preview(read, shop), others(shop, now, typed)));
    }

    Form refused(Map<String, String> typed, TermsForm.Read read) {
        return new Form(
                typed,
                read.errors(),
                read.isGood() ? "" : "Nothing is kept yet: please look at the marked fields.");
    }

    private record Shown(Form form, String seen, OfferPreview preview, List<TermsChange> others) {}

    private ProgramEditor whole(Shop shop, Plan plan, Shown shown) {
        Database database = rooms.rooms().database();
        List<Publication> published =
                database.inShop(
                        shop.id(),
                        () -> rooms.plans().publications(shop.id(), plan.program().id()));
        return new ProgramEditor(
                shop,
                plan,
                ProgramEditor.armsOf(plan),
                shown.form(),
                shown.seen(),
                Integer.toString(plan.edition()),
                shown.preview(),
                shown.others(),
                waiting(shop, plan, published),
                history(shop, published));
    }

    private static OfferPreview preview(TermsForm.Read read, Shop shop) {
        Terms terms = read.terms();
        return terms == null ? OfferPreview.NONE : OfferPreview.of(terms, shop);
    }

    private static List<TermsChange> others(Shop shop, Plan now, Map<String, String> typed) {
        Map<String, String> seen = Packed.read(typed.getOrDefault("seen", ""));
        TermsForm.Read before = TermsForm.read(seen, ProgramEditor.armsOf(now), shop);
        List<TermsChange> others = new ArrayList<>();
        String name = now.program().name();
        if (!before.name().isEmpty() && !before.name().equals(name)) {
            others.add(new TermsChange("Name", before.name(), name));
        }
        Terms was = before.terms();
        Terms next = now.next();
        if (was != null && next != null) {
            others.addAll(TermsChange.between(was, next, shop.notation()));
        }
        return others;
    }

    static List<TermsChange> waiting(Shop shop, Plan plan, List<Publication> published) {
        Terms next = plan.next();
        return published.isEmpty() || next == null
                ? List.of()
                : TermsChange.between(published.getFirst().terms(), next, shop.notation());
    }

    private static List<ProgramEditor.Version> history(Shop shop, List<Publication> published) {
        List<ProgramEditor.Version> versions = new ArrayList<>();
        for (int next = 0; next < published.size(); next++) {
            Publication one = published.get(next);
            boolean first = next + 1 == published.size();
            versions.add(
                    new ProgramEditor.Version(
                            one.version(),
                            shop.notation().time(one.at()),
                            first
                                    ? List.of()
                                    : TermsChange.between(
                                            published.get(next + 1).terms(),
                                            one.terms(),
                                            shop.notation())));
        }
        return versions;
    }
}
