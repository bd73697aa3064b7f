package coach.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quorum settings in a text in lower case: {@code r + w > n}, {@code n=3, r=1, w=1}, {@code cassandra at quorum},
 * {@code majority reads and writes}. Each becomes one word such as {@code qstore3x2x2}, so that a clause can name it.
 */
final class Quorums {
    private static final int REPLICAS = 3;
    private static final int REPLICAS_MAX = 99;
    private static final String STORE = "(?:cassandra|dynamo(?:db)?|scylla(?:db)?|riak|quorums?|replicas?)";
    private static final String LEVEL =
            "(?:local_)?(one|quorum|all|majority)\\b(?!\\s+(?:times?|replicas?|nodes?|moments?"
                    + "|sides?|of|client|person|users?|writes|in))";
    private static final String BOTH = "(?:reads?\\s+(?:and|&)\\s+writes?|writes?\\s+(?:and|&)\\s+reads?)";

    private static final Pattern ORDER = Pattern.compile("\\b(?:r\\s*(?:\\+|plus)\\s*w|w\\s*(?:\\+|plus)\\s*r)\\s*"
            + "(?:>|(?:is )?(?:greater|more|bigger|larger) than|exceeds"
            + "|<=|=<|\u2264|<|(?:is )?(?:at most|less than|not more than)|=+|equals)\\s*n\\b"
            + "|\\bn\\s*<\\s*(?:r\\s*\\+\\s*w|w\\s*\\+\\s*r)\\b");
    private static final String SETTING = "\\(?\\b(?:n|r|w|rf)\\s*(?:=+|:|\\bis\\b)\\s*"
            + "(?:\\d{1,3}|n\\b|one\\b|all\\b|quorum\\b|(?:n|r|w)\\s*=+\\s*\\d{1,3})\\)?";
    private static final Pattern SETTINGS =
            Pattern.compile("(?:quorum\\s+of\\s+)?" + SETTING + "(?:[\\s,;/&]*(?:and\\s+|with\\s+)?" + SETTING + ")*");
    private static final Pattern ONE_SETTING = Pattern.compile(
            "\\b(n|r|w|rf)\\s*(?:=+|:|\\bis\\b|\\bequals?\\b)\\s*(\\d{1,3}|n\\b|one\\b|all\\b|quorum\\b|r\\b|w\\b)");
    private static final Pattern LEVELS = Pattern.compile(
            "(?:" + STORE + "\\s+)?(?:with\\s+)?(?:if\\s+(?:you|we|u)\\s+)?read(?:s|ing)?\\s+(?:at|with)\\s+" + LEVEL
                    + "\\s*(?:and|,)\\s*(?:writes?|writing)\\s+(?:at|with)\\s+" + LEVEL);
    private static final Pattern AT_LEVEL =
            Pattern.compile("(?:" + STORE + "\\s+(?:" + BOTH + "\\s+|reads?\\s+|writes?\\s+)?"
                    + "(?:at|@|with|using|on|under)\\s+(?:a\\s+|the\\s+)?"
                    + "(?:(?:consistency\\s+level|cl|level)\\s*(?:of\\s+|=\\s*)?)?"
                    + "|(?:at\\s+|with\\s+)?(?:consistency\\s+level|\\bcl)\\s*(?:of\\s+|=\\s*)?)" + LEVEL
                    + "(?:\\s+" + BOTH + ")?(?:\\s+consistency|\\s+level)?");
    private static final String SIZE = "(?:local_)?(one|quorum|all|majority|maj|any one|a single|1|every)";
    private static final String KIND = "(?:[- ](?:replica|node|consistency|level|on|for))*";
    private static final String HOW =
            "(?:\\s+(?:at|with|from|on|to|using|@|=|level|cl|consistency|just|only|the|a|an|in|by))*";
    private static final String THINGS =
            "(?:\\s+(?:consistency|level|replicas?|nodes?|machines?|copies|copy|of them))*";
    private static final String BETWEEN = "\\s*(?:,|;|:|and|n|&|\\+|plus|then|but|with|while|or|/|if|you|u|we|i|that)*"
            + "(?:\\s+(?:and|n|then|but|with|while|if|you|u|we|i|it))*\\s*";
    private static final Pattern READ_WRITE = Pattern.compile("\\br(?:ead(?:s|ing)?)?" + HOW + "\\s+" + SIZE + "\\b"
            + THINGS + BETWEEN + "\\bw(?:rit(?:es?|ing))?" + HOW + "\\s+" + SIZE + "\\b" + THINGS);
    private static final Pattern WRITE_READ = Pattern.compile("\\bw(?:rit(?:es?|ing))?" + HOW + "\\s+" + SIZE + "\\b"
            + THINGS + BETWEEN + "\\br(?:ead(?:s|ing)?)?" + HOW + "\\s+" + SIZE + "\\b" + THINGS);
    private static final Pattern LEVEL_READS = Pattern.compile(
            "\\b" + SIZE + "" + KIND + "[- ]reads?\\b" + BETWEEN + "\\b" + SIZE + KIND + "[- ]writes?\\b");
    private static final Pattern LEVEL_WRITES = Pattern.compile(
            "\\b" + SIZE + "" + KIND + "[- ]writes?\\b" + BETWEEN + "\\b" + SIZE + KIND + "[- ]reads?\\b");
    private static final Pattern SLASHED =
            Pattern.compile("\\b(one|quorum|all)\\s?(?:/|\\+|plus)\\s?(one|quorum|all)\\b");
    private static final Pattern REPLICATION =
            Pattern.compile("\\b(?:rf|replication factor)\\s*(?:of\\s+|=\\s*)?(\\d{1,2})\\b,?");

    private static final Pattern MAJORITY = Pattern.compile("\\b(?:majority|quorum)\\s+(?:for\\s+)?" + BOTH
            + "|\\b(?:majority|quorum)\\s+reads?\\s+(?:and|plus|with)\\s+(?:majority|quorum)\\s+writes?"
            + "|\\b" + BOTH + "\\s+(?:at|with|from|to|by)\\s+(?:a\\s+)?(?:majority|quorum)\\b"
            + "|\\b(?:overlapping|intersecting|majority)\\s+quorums?\\b");
    private static final Pattern APART = Pattern.compile("\\b(?:non[- ]?overlapping|disjoint|partial)\\s+quorums?\\b");
    private static final Pattern BARE_STORE = Pattern.compile("\\b(?:cassandra|dynamo(?:db)?|scylla(?:db)?|riak)\\b");
    private static final Pattern BARE_QUORUM =
            Pattern.compile("\\bquorums?(?:\\s+reads?|\\s+writes?|\\s+systems?)?\\b");

    private final List<String> notes = new ArrayList<>();
    private String problem = "";

    /** Returns {@code text} with each setting as one word; asks for notes and problems only afterwards. */
    String mark(String text) {
        Matcher factor = REPLICATION.matcher(text);
        int replicas = factor.find() ? Integer.parseInt(factor.group(1)) : REPLICAS;
        String marked = pairs(text, replicas);
        marked = ORDER.matcher(marked).replaceAll(this::order);
        marked = SETTINGS.matcher(marked).replaceAll(found -> Matcher.quoteReplacement(settings(found.group())));
        marked = marked.contains("qstore") ? marked : apart(marked);
        marked = LEVELS.matcher(marked).replaceAll(found -> word(REPLICAS, size(found.group(1)), size(found.group(2))));
        marked = AT_LEVEL.matcher(marked).replaceAll(this::level);
        marked = MAJORITY.matcher(marked).replaceAll(found -> isMarkedText(text) ? " " : example("majorities", 2, 2));
        marked = APART.matcher(marked).replaceAll(found -> example("quorums that need not meet", 1, 1));
        if (marked.contains("qstore")) {
            marked = BARE_STORE.matcher(marked).replaceAll(" ");
            return BARE_QUORUM.matcher(marked).replaceAll(" ");
        }
        marked = BARE_QUORUM.matcher(marked).replaceAll(found -> example("quorums", 2, 2));
        if (marked.contains("qstore")) {
            return BARE_STORE.matcher(marked).replaceAll(" ");
        }
        return BARE_STORE
                .matcher(marked)
                .replaceAll(found -> example("a store like this, left at its level ONE,", 1, 1));
    }

    /** Returns the text with a level for reads and another for writes as one word. */
    private String pairs(String text, int replicas) {
        String marked = pair(text, READ_WRITE, replicas, 1, 2);
        marked = pair(marked, WRITE_READ, replicas, 2, 1);
        marked = pair(marked, LEVEL_READS, replicas, 1, 2);
        marked = pair(marked, LEVEL_WRITES, replicas, 2, 1);
        marked = pair(marked, SLASHED, replicas, 1, 2);
        return marked.contains("qstore") ? REPLICATION.matcher(marked).replaceAll(" ") : text;
    }

    private String pair(String text, Pattern pattern, int replicas, int read, int write) {
        return pattern.matcher(text).replaceAll(found -> {
            int r = size(found.group(read), replicas);
            int w = size(found.group(write), replicas);
            return r > replicas || w > replicas ? Matcher.quoteReplacement(found.group()) : checked(replicas, r, w);
        });
    }

    private static boolean isMarkedText(String text) {
        return SETTINGS.matcher(text).find() || ORDER.matcher(text).find();
    }

    /** Returns what was assumed. */
    List<String> notes() {
        return notes;
    }

    /** Returns why a setting makes no sense; empty where all do. */
    String problem() {
        return problem;
    }

    /** Returns the setting that a word stands for. */
    static Optional<Subject.OfQuorum> of(String word) {
        Matcher matcher = Pattern.compile("qstore(\\d+)x(\\d+)x(\\d+)").matcher(word);
        return matcher.matches()
                ? Optional.of(new Subject.OfQuorum(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    private String order(MatchResult found) {
        String text = found.group();
        boolean isMore = text.contains(">")
                || text.matches("n\\s*<.*")
                || (text.matches(".*(?:greater|more|bigger|larger|exceeds).*") && !text.contains("not more"));
        if (isMore) {
            return example("R + W > N", 2, 2);
        }
        return text.matches(".*[^<=]=+\\s*n") || text.contains("equals")
                ? example("R + W = N", 1, 2)
                : example("R + W <= N", 1, 1);
    }

    private String level(MatchResult found) {
        int size = size(found.group(1));
        return example("level " + found.group(1).toUpperCase(Locale.ROOT), size, size);
    }

    private String example(String what, int r, int w) {
        String note = what + " is taken as N=" + REPLICAS + ", R=" + r + ", W=" + w;
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return word(REPLICAS, r, w);
    }

    private static String word(int n, int r, int w) {
        return " qstore" + n + "x" + r + "x" + w + " ";
    }

    private static int size(String level) {
        return size(level, REPLICAS);
    }

    private static int size(String level, int replicas) {
        return switch (level) {
            case "one", "any one", "a single", "1" -> 1;
            case "all", "every" -> replicas;
            default -> replicas / 2 + 1;
        };
    }

    private String settings(String text) {
        int n = 0;
        String r = "";
        String w = "";
        String previous = "";
        Matcher matcher = ONE_SETTING.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            String value = matcher.group(2);
            if (value.equals("w") || value.equals("r")) {
                previous = matcher.group(1);
                continue;
            }
            for (String name : List.of(matcher.group(1), previous)) {
                switch (name) {
                    case "n", "rf" -> n = Character.isDigit(value.charAt(0)) ? Integer.parseInt(value) : n;
                    case "r" -> r = value;
                    case "w" -> w = value;
                    default -> {}
                }
            }
            previous = "";
        }
        if (r.isEmpty() || w.isEmpty()) {
            return text;
        }
        if (n == 0) {
            n = REPLICAS;
            notes.add("N was not given; it is taken as " + REPLICAS);
        }
        return checked(n, count(r, n), count(w, n));
    }

    /** Returns the text with settings that stand apart, "R=1 from N=3 after a write with W=2", as one word. */
    private String apart(String text) {
        Matcher matcher = ONE_SETTING.matcher(text);
        var all = new StringBuilder();
        while (matcher.find()) {
            all.append(' ').append(matcher.group());
        }
        String said = all.toString();
        boolean isWriteAll = said.matches(".*\\bw\\W+(?:is )?(?:n|all)\\b.*") && !said.matches(".*\\br\\W.*");
        String known = isWriteAll ? said + " r=1" : said;
        if (!known.matches(".*\\br\\W.*") || !known.matches(".*\\bw\\W.*")) {
            return text;
        }
        if (isWriteAll) {
            notes.add("R was not given; it is taken as 1");
        }
        return matcher.reset()
                .replaceFirst(Matcher.quoteReplacement(settings(known.strip())))
                .replaceAll(
                        "\\b(?:n|r|w|rf)\\s*(?:=+|:|\\bis\\b|\\bequals?\\b)\\s*(?:\\d{1,3}|n\\b|one\\b|all\\b|quorum\\b)",
                        " ");
    }

    private static int count(String value, int n) {
        return switch (value) {
            case "one" -> 1;
            case "n", "all" -> n;
            case "quorum" -> n / 2 + 1;
            default -> Integer.parseInt(value);
        };
    }

    private String checked(int n, int r, int w) {
        if (n > REPLICAS_MAX || r < 1 || w < 1 || r > n || w > n) {
            problem = "N=" + n + ", R=" + r + ", W=" + w + " is no setting: R and W are between 1 and N";
        }
        return word(n, r, w);
    }
}
