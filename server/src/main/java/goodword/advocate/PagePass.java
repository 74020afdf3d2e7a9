package goodword.advocate;

import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;

/// What the address of an advocate's own page says: whose page, and in which series of addresses it
/// was given out.
public record PagePass(ShopId shop, PersonId person, int series) {
    private static final int SERIES_MAX = 65_535;

    public PagePass {
        if (series < 0 || series > SERIES_MAX) {
            throw new IllegalArgumentException("a series is a number of two bytes");
        }
    }
}
