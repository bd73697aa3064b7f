package coach.partner.door;

import coach.text.CoachException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The key by which guests know this host again: ECDSA on P-256, in a file that only its owner can read. */
final class HostKey {
    private static final String FILE = "door-key";
    private static final int LINES = 2;

    private HostKey() {}

    /**
     * Returns the key kept in {@code home}, made now where there is none.
     *
     * @throws CoachException where the file is not one of ours, or others can read it
     */
    static KeyPair in(Path home) throws IOException {
        Path file = home.resolve(FILE);
        try {
            Files.createDirectories(home);
            return Files.exists(file) ? read(file) : made(file);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CoachException(
                    "%s is not a host key of the coach; move it away, and guests will be told that the host"
                                    .formatted(file)
                            + " is new");
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (!mode.endsWith("------")) {
            throw new CoachException("others can read the host key %s; chmod 600 it".formatted(file));
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("not two lines");
        }
        KeyFactory keys = KeyFactory.getInstance("EC");
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
    }

    private static KeyPair made(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        String text = encoder.encodeToString(pair.getPrivate().getEncoded())
                + '\n'
                + encoder.encodeToString(pair.getPublic().getEncoded())
                + '\n';
        writePrivately(file, text);
        return pair;
    }

    /** Writes a new file that nobody else can read at any moment. */
    static void writePrivately(Path file, String text) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), mode)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Deletes a file where there is one. */
    static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
