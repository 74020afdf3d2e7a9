package goodword.program;

/// What a program promises: one benefit for each side.
public record Offer(Benefit advocate, Benefit friend) {
    public Offer {
        if (advocate.means() == Means.CHECKOUT_DISCOUNT) {
            throw new IllegalArgumentException("an advocate has no checkout to discount");
        }
    }
}
