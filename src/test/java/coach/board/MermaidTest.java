package coach.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.text.Source;
import org.junit.jupiter.api.Test;

class MermaidTest {
    private static String mermaid(String text) {
        return Board.read(new Source("<test>", text)).board().toMermaid();
    }

    @Test
    void aBoardBecomesAFlowchart() {
        assertEquals("""
                flowchart LR
                  n1(["client"])
                  n2["gateway<br/>x3, eu us"]
                  n3[["kafka"]]
                  n4[("cassandra<br/>rf=3")]
                  n1 <--> n2
                  n2 -.->|"publish"| n3
                  n3 --> n4
                """, mermaid("client <-> gateway[x3, eu us] ~(publish)~> kafka -> cassandra[rf=3]"));
    }

    @Test
    void noNameEndsItsShape() {
        assertEquals("""
                flowchart LR
                  n1["#34;] --#62; x[#34;"]
                  n2["end#96;#96;#96; #35;35; #60;b#62;"]
                  n1 -->|"a#124;b #38; c"| n2
                """, mermaid("\"\\\"] --> x[\\\"\" -(\"a|b & c\")-> \"end``` #35; <b>\""));
    }

    @Test
    void regionsAreGroupsInBothLanguages() {
        String text = "client -> api[x2, eu] ~(put \"x\")~> db[rf=3, eu]";
        assertEquals("""
                flowchart LR
                  n1(["client"])
                  subgraph g1["eu"]
                    n2["api<br/>x2, eu"]
                    n3[("db<br/>rf=3, eu")]
                  end
                  n1 --> n2
                  n2 -.->|"put #34;x#34;"| n3
                """, mermaid(text));
        assertEquals("""
                digraph board {
                  rankdir=LR;
                  node [shape=box, fontname="sans-serif"];
                  edge [fontname="sans-serif"];
                  n1 [label="client", style=rounded];
                  subgraph cluster1 {
                    label="eu";
                    n2 [label="api\\nx2, eu"];
                    n3 [label="db\\nrf=3, eu", shape=cylinder];
                  }
                  n1 -> n2;
                  n2 -> n3 [label="put \\"x\\"", style=dashed];
                }
                """, Board.read(new Source("<test>", text)).board().toDot());
    }
}
