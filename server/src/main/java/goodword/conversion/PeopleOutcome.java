package goodword.conversion;

/// What came of somebody on a list.
public sealed interface PeopleOutcome {
    /// They are known now, with all that the list says of them.
    ///
    /// @param news what was not known before; nothing where all was
    record Taken(News news) implements PeopleOutcome {}

    /// Nothing of them was stored.
    record Refused(Reason reason) implements PeopleOutcome {}

    /// Why not.
    enum Reason {
        /// One of their codes is somebody else's in this shop.
        CODE_TAKEN,
        /// Their balance of this program was taken over before, and it was another.
        OTHER_BALANCE,
        /// Somebody further up is the same person.
        TWICE
    }

    /// What was new of one or of many.
    ///
    /// @param codes how many
    /// @param balanceMinor all balances, in minor units of the shop's currency
    record News(
            int people, int advocates, int codes, int balances, long balanceMinor, int objections) {
        public static final News NONE = new News(0, 0, 0, 0, 0, 0);

        public boolean isNone() {
            return equals(NONE);
        }

        public News plus(News other) {
            return new News(
                    people + other.people,
                    advocates + other.advocates,
                    codes + other.codes,
                    balances + other.balances,
                    Math.addExact(balanceMinor, other.balanceMinor),
                    objections + other.objections);
        }
    }
}
