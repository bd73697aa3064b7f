package coach.partner.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * A password that opens once.
 *
 * @param text sixteen letters and digits that are not mistaken for one another, in fours: 79 bits
 */
record Password(String text) {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int TYPED_MAX = 200;

    /** Returns a fresh one. */
    static Password fresh(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Password(text.toString());
    }

    /** Whether {@code typed} is this password, compared in the same time whatever it is; dashes may be left out. */
    boolean is(String typed) {
        return typed.length() <= TYPED_MAX && MessageDigest.isEqual(bytes(text), bytes(typed));
    }

    private static byte[] bytes(String text) {
        return text.strip().replace("-", "").getBytes(UTF_8);
    }
}
