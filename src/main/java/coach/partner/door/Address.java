package coach.partner.door;

import coach.text.CoachException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the door is.
 *
 * @param host a name or an address of this machine
 * @param port 0 lets the system choose one
 */
public record Address(String host, int port) {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PORT_MAX = 65_535;
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)\\]|([A-Za-z0-9._-]*))(?::(\\d{1,5}))?");

    /**
     * Reads an address: {@code 192.168.1.5:2222}, {@code 0.0.0.0}, {@code :2222}, {@code [::1]:2222}. What is left out
     * is this machine alone, and a port that the system chooses.
     */
    public static Address of(String typed) {
        Matcher parts = FORM.matcher(typed);
        if (!parts.matches() || (parts.group(3) != null && Integer.parseInt(parts.group(3)) > PORT_MAX)) {
            throw new CoachException("'" + typed + "' is no ADDRESS:PORT such as 127.0.0.1:2222 or [::1]:2222");
        }
        String named = parts.group(1) == null ? parts.group(2) : parts.group(1);
        int port = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return new Address(named.isEmpty() ? LOOPBACK : named, port);
    }

    /** Whether nobody but this machine can come here. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new CoachException("'" + host + "' is no address of this machine");
        }
    }

    /** Returns this address with the port that the system chose. */
    Address at(int chosen) {
        return new Address(host, chosen);
    }

    /** Returns the address by which this machine itself comes here. */
    String here() {
        return isWildcard() ? LOOPBACK : host;
    }

    private boolean isWildcard() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    /** Returns the command to come here. */
    String ssh() {
        String there = isWildcard() ? "THIS-MACHINE" : host;
        return "ssh -p " + port + " candidate@" + there;
    }
}
