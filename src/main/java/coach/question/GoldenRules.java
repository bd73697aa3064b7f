package coach.question;

import coach.text.Complaint;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules on golden answers: one of each kind, with bands that are ranges. */
final class GoldenRules {
    private static final Pattern BAND = Pattern.compile("([0-9]{1,3})\\.\\.([0-9]{1,3})");
    private static final int SCORE_MAX = 100;

    private GoldenRules() {}

    static void check(List<Complaint> complaints, List<Golden> golden) {
        for (GoldenKind kind : GoldenKind.values()) {
            if (golden.stream().noneMatch(each -> each.kind() == kind)) {
                complaints.add(new Complaint(
                        "golden", "no golden answer of kind " + name(kind), "each of the seven kinds is needed once"));
            }
        }
        for (int i = 0; i < golden.size(); i++) {
            Golden each = golden.get(i);
            String at = "golden[" + i + "]";
            if (golden.subList(0, i).stream().anyMatch(other -> other.kind() == each.kind())) {
                complaints.add(new Complaint(
                        at + ".kind", "a second golden answer of kind " + name(each.kind()), "keep one of each kind"));
            }
            checkBands(complaints, at + ".bands.", each.bands());
        }
    }

    private static void checkBands(List<Complaint> complaints, String path, Golden.Bands bands) {
        checkBand(complaints, path + "refine", bands.refine());
        checkBand(complaints, path + "data", bands.data());
        checkBand(complaints, path + "components", bands.components());
        checkBand(complaints, path + "tradeoffs", bands.tradeoffs());
        checkBand(complaints, path + "total", bands.total());
    }

    private static void checkBand(List<Complaint> complaints, String path, String band) {
        Matcher range = BAND.matcher(band);
        boolean isRange = range.matches();
        if (!isRange || Integer.parseInt(range.group(2)) > SCORE_MAX) {
            complaints.add(
                    new Complaint(path, "'" + band + "' is not a band", "write a range of 0 to 100, as 70..100"));
        } else if (Integer.parseInt(range.group(1)) > Integer.parseInt(range.group(2))) {
            complaints.add(new Complaint(path, "band " + band + " is empty", "write the lower score first"));
        }
    }

    private static String name(GoldenKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
