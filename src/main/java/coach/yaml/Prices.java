package coach.yaml;

import coach.estimate.PriceLint;
import coach.estimate.PriceTable;
import coach.text.CoachException;
import coach.text.Source;
import coach.yaml.Binder.Extra;
import java.util.List;

/** Price tables from text alone. */
public final class Prices {
    static final Reading<PriceTable> READING = new Reading<>(PriceTable.class, Extra.REFUSED, PriceLint::check);

    private Prices() {}

    /**
     * Reads a price table and checks its shape and its rules.
     *
     * @param name what the reader calls the text: {@code rubrics/prices/standard.yaml}
     * @throws CoachException with all complaints, in the order of the text
     */
    public static BankFile<PriceTable> parse(String name, String text) {
        return READING.strict(new Source(name, text), file -> List.of());
    }

    /**
     * Reads a price table that passed all rules when it was put on record; only its shape is checked.
     *
     * @throws CoachException with all complaints about its shape
     */
    public static BankFile<PriceTable> recorded(String name, String text) {
        return READING.shaped(new Source(name, text));
    }
}
