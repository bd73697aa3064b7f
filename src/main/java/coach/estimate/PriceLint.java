package coach.estimate;

import coach.text.CoachException;
import coach.text.Complaint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What must hold of a price table beyond its shape. */
public final class PriceLint {
    private static final int FORMAT = 1;

    private final List<Complaint> complaints = new ArrayList<>();

    private PriceLint() {}

    /** Returns everything wrong with a table; empty where nothing is. */
    public static List<Complaint> check(PriceTable table) {
        var lint = new PriceLint();
        if (table.format() != FORMAT) {
            lint.complain(
                    "format", "format " + table.format() + " is not known", "this version reads format " + FORMAT);
        }
        Set<String> ids = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        for (int i = 0; i < table.items().size(); i++) {
            String at = "items[" + i + "]";
            PriceTable.Item item = table.items().get(i);
            if (!ids.add(item.id())) {
                lint.complain(at + ".id", "id '" + item.id() + "' given twice", "each item has its own");
            }
            lint.price(at + ".price", item);
            for (int j = 0; j < item.names().size(); j++) {
                lint.name(at + ".names[" + j + "]", item, j, owners);
            }
        }
        return List.copyOf(lint.complaints);
    }

    private void name(String at, PriceTable.Item item, int index, Map<String, String> owners) {
        String name = item.names().get(index);
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            complain(at, "'" + name + "' has capitals", "write it in lower case");
        }
        String owner = owners.putIfAbsent(name, item.id());
        if (owner != null) {
            complain(at, "'" + name + "' names " + owner + " already", "give every name once");
        }
    }

    private void price(String at, PriceTable.Item item) {
        Quantity price;
        try {
            price = Quantity.parse(item.price());
        } catch (CoachException e) {
            complain(at, "'" + item.price() + "' is no price", "write such as 20 $/TB/month");
            return;
        }
        Dimension dimension = price.dimension();
        boolean isMoney =
                dimension.exponent(Dimension.MONEY) == 1 && price.amount().signum() > 0;
        boolean isFitting = switch (item.kind()) {
            case STORAGE -> dimension.exponent(Dimension.DATA) == -1 && dimension.exponent(Dimension.TIME) == -1;
            case EGRESS -> dimension.exponent(Dimension.DATA) == -1 && dimension.exponent(Dimension.TIME) == 0;
            case INSTANCE -> dimension.exponent(Dimension.TIME) == -1 && dimension.exponent(Dimension.DATA) == 0;
            case MANAGED -> dimension.exponent(Dimension.DATA) == 0;
        };
        if (!isMoney || !isFitting) {
            String hint = switch (item.kind()) {
                case STORAGE -> "write such as 20 $/TB/month";
                case EGRESS -> "write such as 80 $/TB";
                case INSTANCE -> "write such as 300 $/instance/month";
                case MANAGED -> "write such as 400 $/instance/month or 1 $ / 1000000 requests";
            };
            complain(
                    at,
                    "'" + item.price() + "' is no price of "
                            + item.kind().name().toLowerCase(Locale.ROOT),
                    hint);
        }
    }

    private void complain(String at, String message, String hint) {
        complaints.add(new Complaint(at, message, hint));
    }
}
