package coach.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.text.CoachException;
import coach.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static Imported read(String text) {
        return Format.guess(text).read(new Source("h", text));
    }

    private static String problems(Format format, String text) {
        var e = assertThrows(CoachException.class, () -> format.read(new Source("h", text)));
        var out = new StringBuilder();
        for (var d : e.diagnostics()) {
            out.append(d.span().line() + ":" + d.span().column() + " " + d.message() + "\n");
        }
        return out.toString();
    }

    @Test
    void theFormatIsSeenFromTheStart() {
        assertEquals(Format.JSON, Format.guess("\n { \"ops\": []}"));
        assertEquals(Format.JSON, Format.guess("{}"));
        assertEquals(Format.EDN, Format.guess("{:process 0, :type :invoke, :f :read, :value nil}"));
        assertEquals(Format.EDN, Format.guess("[\n {:process 0}]"));
        assertEquals(Format.EDN, Format.guess("; recorded\n{:process 0}"));
        assertEquals(Format.EDN, Format.guess("#jepsen.history.Op{:process 0}"));
        assertEquals(Format.KV, Format.guess("{:process 0, :type :invoke, :f :get, :key \"0\", :value nil}"));
        assertEquals(Format.ETCD, Format.guess("INFO  jepsen.util - 2\t:invoke\t:write\t4"));
        assertEquals(Format.LINE, Format.guess("p1: w x 1"));
        assertEquals(Format.LINE, Format.guess(""));
    }

    @Test
    void etcdLogsKeepTheOrderOfTheirLines() {
        var imported = read("""
                INFO  jepsen.util - 0\t:invoke\t:read\tnil
                INFO  jepsen.util - 1   :invoke   :cas   [3 0]
                INFO  jepsen.util - 0\t:ok\t:read\tnil
                INFO  jepsen.util - 1\t:fail\t:cas\t[3 0]
                INFO  jepsen.util - 0\t:invoke\t:write\t4
                INFO  jepsen.util - 0\t:info\t:write\t:timed-out
                INFO  jepsen.util - 1\t:invoke\t:read\tnil
                INFO  jepsen.util - 1\t:fail\t:read\t:timed-out
                INFO  jepsen.util - 1\t:invoke\t:cas\t[4 5]
                """);
        assertEquals(
                Notation.parse("initial nil | 0: r register nil @0,2 | 1: cas register 3 0 fail @1,3"
                        + " | 0: w register 4 ? @4,inf | 1: r register _ fail @6,7; cas register 4 5 ? @8,inf"),
                imported.history());
        assertEquals(
                List.of(
                        "2 writes of unknown outcome may each take effect at any time after their start, or never.",
                        "One compare-and-set that failed counts as a read of anything but the value it expected.",
                        "One read without a result says nothing and is left out.",
                        "Times are places in the log: its order is taken as the order of real time.",
                        "One operation was still open at the end; its outcome is unknown."),
                imported.notes());
    }

    @Test
    void brokenEtcdLinesArePlacedAndNoneIsDropped() {
        assertEquals("""
                1:23 expected 'INFO jepsen.util - PROCESS :TYPE :FUNCTION VALUE'
                2:1 expected 'INFO jepsen.util - PROCESS :TYPE :FUNCTION VALUE'
                4:21 a read cannot have [1 2]
                5:21 process 3 ends an operation it has not begun
                7:21 process 4 invokes again before its operation has ended
                10:21 process 5 goes on after an operation of unknown outcome
                12:21 process 6 ends a write of register, but began a cas of register
                14:21 process 7 wrote 3, but began to write 2
                """, problems(Format.ETCD, """
                        INFO  jepsen.util - 2\t:began\t:read\tnil
                        WARN  jepsen.util - 2\t:invoke\t:read\tnil

                        INFO  jepsen.util - 2\t:ok\t:read\t[1 2]
                        INFO  jepsen.util - 3\t:ok\t:read\t1
                        INFO  jepsen.util - 4\t:invoke\t:read\tnil
                        INFO  jepsen.util - 4\t:invoke\t:read\tnil
                        INFO  jepsen.util - 5\t:invoke\t:write\t1
                        INFO  jepsen.util - 5\t:info\t:write\t:timed-out
                        INFO  jepsen.util - 5\t:invoke\t:write\t2
                        INFO  jepsen.util - 6\t:invoke\t:cas\t[1 2]
                        INFO  jepsen.util - 6\t:ok\t:write\t1
                        INFO  jepsen.util - 7\t:invoke\t:write\t2
                        INFO  jepsen.util - 7\t:ok\t:write\t3
                        """));
    }

    @Test
    void jepsenEdnIsReadAsASequenceOrAsAVector() {
        String maps = """
                {:process 0, :type :invoke, :f :write, :value 1, :time 10, :index 0}
                {:process :nemesis, :type :info, :f :start, :value "cut off n1", :time 15, :index 1}
                #jepsen.history.Op{:process 1, :type :invoke, :f :read, :value nil, :time 20, :index 2}
                {:process 0, :type :ok, :f :write, :value 1, :time 30, :index 3} ; done
                {:process 1, :type :ok, :f :read, :value 1, :time 40, :index 4}
                {:process 0, :type :invoke, :f :cas, :value [1 :two], :time 50, :index 5}
                {:process 0, :type :info, :f :cas, :value [1 :two], :time 60, :index 6, :error :timeout}
                {:process 1, :type :invoke, :f :cas, :value [7 8], :time 70, :index 7}
                {:process 1, :type :fail, :f :cas, :value [7 8], :time 80, :index 8, :error :connection-refused}
                {:process 1, :type :invoke, :f :cas, :value [7 8], :time 90, :index 9}
                {:process 1, :type :fail, :f :cas, :value [7 8], :time 99, :index 10}
                """;
        var imported = read(maps);
        assertEquals(
                Notation.parse("initial nil | 0: w register 1 @10,30 | 1: r register 1 @20,40"
                        + " | 0: cas register 1 :two ? @50,inf | 1: cas register 7 8 fail @90,99"),
                imported.history());
        assertEquals(List.of(new Imported.Annotation("nemesis", ":start cut off n1", 15)), imported.annotations());
        assertEquals(
                List.of(
                        "One write of unknown outcome may take effect at any time after its start, or never.",
                        "One compare-and-set that failed counts as a read of anything but the value it expected.",
                        "Times are the log's own.",
                        "One compare-and-set that failed with an error, not by comparing, had no effect and is left out."),
                imported.notes());
        assertEquals(imported, read("[" + maps + "]"));
    }

    @Test
    void independentKeysAreKeysOfRegisters() {
        var imported = read("""
                {:process 0, :type :invoke, :f :write, :value [3 1]}
                {:process 1, :type :invoke, :f :read, :value [4 nil]}
                {:process 0, :type :ok, :f :write, :value [3 1]}
                {:process 1, :type :ok, :f :read, :value [4 nil]}
                {:process 1, :type :invoke, :f :cas, :value [4 [nil 2]]}
                {:process 1, :type :ok, :f :cas, :value [4 [nil 2]]}
                """);
        assertEquals(
                Notation.parse("initial nil | 0: w 3 1 @0,2 | 1: r 4 nil @1,3; cas 4 nil 2 @4,5"), imported.history());
    }

    @Test
    void aClockThatTiesOrGoesBackIsNotUsed() {
        var imported = read("""
                {:process 0, :type :invoke, :f :write, :value 1, :time 10}
                {:process 0, :type :ok, :f :write, :value 1, :time 20}
                {:process 1, :type :invoke, :f :read, :value nil, :time 20}
                {:process 1, :type :ok, :f :read, :value 1, :time 30}
                """);
        assertEquals(Notation.parse("initial nil | 0: w register 1 @0,1 | 1: r register 1 @2,3"), imported.history());
    }

    @Test
    void brokenEdnIsPlacedAndNoneIsDropped() {
        assertEquals("""
                1:1 expected :f :read, :write, :cas, :get, :put or :append
                2:1 expected a map for an event
                3:1 expected :type :invoke, :ok, :fail or :info
                4:3 expected :value [old new]
                6:1 expected a scalar for the key and the value
                8:1 some values are [key value] and some are not
                9:1 expected :process and a whole number
                """, problems(Format.EDN, """
                        {:process 0, :type :invoke, :f :enqueue, :value 1}
                        42
                        {:process 0, :type :begin, :f :read, :value nil}
                          {:process 0, :type :invoke, :f :cas, :value 1}
                        {:process 0, :type :invoke, :f :write, :value 1}
                        {:process 0, :type :ok, :f :write, :value #{1}}
                        {:process 0, :type :ok, :f :write, :value 1}
                        {:process 0, :type :invoke, :f :write, :value [1 2]}
                        {:process "a", :type :invoke, :f :write, :value 1}
                        """));
        assertEquals(
                "2:1 expected ']' and nothing after it\n",
                problems(Format.EDN, "[{:process 0, :type :invoke, :f :write, :value 1}\n"));
    }

    @Test
    void keyValueLogsAreRegistersOfStringsWithAppend() {
        var imported = read("""
                {:process 9, :type :invoke, :f :append, :key "0", :value "x 9 0 y"}
                {:process 1, :type :invoke, :f :get, :key "9", :value nil}
                {:process 9, :type :ok, :f :append, :key "0", :value "x 9 0 y"}
                {:process 1, :type :ok, :f :get, :key "9", :value ""}
                {:process 1, :type :invoke, :f :put, :key "0", :value "x 1 0 y"}
                {:process 1, :type :ok, :f :put, :key "0", :value "x 1 0 y"}
                """);
        assertEquals(
                Notation.parse("initial \"\" | 9: a 0 \"x 9 0 y\" @0,2 | 1: r 9 \"\" @1,3; w 0 \"x 1 0 y\" @4,5"),
                imported.history());
    }
}
