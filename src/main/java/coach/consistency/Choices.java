package coach.consistency;

import java.util.List;

/** The points on which texts disagree, and what is done here. */
public final class Choices {
    /** All of them, the most surprising first. */
    public static final List<Choice> ALL = List.of(
            new Choice(
                    "Is a writer's later write always newer, in a session guarantee?",
                    "Yes, within one key: read-your-writes and monotonic-reads keep each writer's own order. Without that,"
                            + " monotonic reads would allow to read 2 and then 1 of one writer's 1, 2.",
                    "Terry et al. 1994 and Viotti & Vukolic 2016 leave the order of versions to monotonic writes alone;"
                            + " informal texts and the baseball examples (Terry, CACM 56(12), 2013) forbid it as here.",
                    "w: w x 1; w x 2 | r: r x 2; r x 1"),
            new Choice(
                    "What are monotonic writes and writes-follow-reads by themselves?",
                    "Nearly nothing that reads could show, as one isolated read can always come from a well-kept replica. So both"
                            + " are checked together with monotonic reads.",
                    "Terry et al. 1994 motivate writes-follow-reads with a reader who sees a reply without the article; alone it"
                            + " allows that, because the reader may switch servers in between.",
                    "p: w x 1 | q: r x 1; w y 1 | s: r y 1; r x 0"),
            new Choice(
                    "Does one order of versions hold for all, under a session guarantee?",
                    "No: a session guarantee is a promise to one session, so each has its own order. Only so are all four implied"
                            + " by causal memory.",
                    "Viotti & Vukolic 2016 and Burckhardt 2014 have one order for everybody.",
                    "a: w x 1; r x 2 | b: w x 2; r x 1"),
            new Choice(
                    "Which model is \"causal consistency\"?",
                    "Three are told apart: weak causal (CC), causal memory (CM) and causal convergence (CCv). CM and CCv are"
                            + " incomparable; a claim about \"causal\" is decided for both.",
                    "Ahamad et al. 1995 and Perrin et al. 2016 mean CM, stores after COPS (Lloyd et al. 2011) mean CCv.",
                    "a: w x 1; r x 2 | b: w x 2; r x 1"),
            new Choice(
                    "Is PRAM below causal convergence?",
                    "No. PRAM needs one order per process that explains all its reads; a store that arbitrates, as by last"
                            + " writer wins, shows histories that have none.",
                    "The usual charts draw PRAM as read-your-writes, monotonic reads and monotonic writes together"
                            + " (Brzezinski et al. 2004); those three are implied by both.",
                    "p: w z 1; w x 1; w y 1 | q: w x 2; r z 0; r y 1; r x 2"),
            new Choice(
                    "Is eventual convergence below causal memory?",
                    "No. Causal memory lets two replicas disagree for ever about independent writes; so do PRAM, CC and the"
                            + " session guarantees. Causal convergence does not.",
                    "Charts that order models by strength alone put it at the bottom of everything.",
                    "a: w x 1 | b: w x 2 | f: r x 1 ! | g: r x 2 !"),
            new Choice(
                    "May a value be read before it is written, in a circle?",
                    "Never, in any model: program order and reads-from together have no cycle.",
                    "PRAM to the letter of Lipton & Sandberg 1988 allows it; no store can do it.",
                    "p: r x 1; w y 1 | q: r y 1; w x 1"),
            new Choice(
                    "What does linearizability ask of a history without times?",
                    "That some timing exists; it then is sequential consistency.",
                    "Elsewhere such histories have no verdict.",
                    "p: w x 1 | q: r x 0"),
            new Choice(
                    "Are operations whose times touch concurrent?",
                    "Yes: only an answer strictly before a start orders two operations.",
                    "A convention that Porcupine shares; Herlihy & Wing order events, not times.",
                    "p: w x 1 @0,10 | q: r x 0 @10,20"),
            new Choice(
                    "What does a compare-and-set promise below sequential consistency?",
                    "It is a read followed by a write, without exclusion: two may win over the same value.",
                    "Texts on causal memory have no compare-and-set.",
                    "a: cas x 0 1 | b: cas x 0 2"));

    private Choices() {}
}
