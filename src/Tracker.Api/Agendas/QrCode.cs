using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Tracker.Api.Agendas;

/// <summary>An address as a QR code, for who wants it on a telephone.</summary>
public static class QrCode
{
    /// <summary>
    /// A drawing in black on white, whatever the theme: cameras want it so. A seventh of it may be unreadable.
    /// </summary>
    /// <param name="address">What a camera reads.</param>
    /// <param name="label">What it is, for who cannot see it.</param>
    public static MarkupString Svg(string address, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
            for (var from = 0; from < rows.Count; from++)
                if (rows[row][from])
                {
                    var to = from;
                    while (to < rows.Count && rows[row][to])
                        to++;
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{to - from}v1h-{to - from}z");
                    from = to;
                }

        return new MarkupString(string.Create(
            CultureInfo.InvariantCulture,
            $"""
             <svg class="wp-qr" viewBox="0 0 {rows.Count} {rows.Count}" role="img" aria-label="{label}"><rect
             width="{rows.Count}" height="{rows.Count}" fill="#fff"/><path d="{path}" fill="#000"/></svg>
             """));
    }
}
