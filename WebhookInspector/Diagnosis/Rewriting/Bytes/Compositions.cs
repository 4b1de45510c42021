using System.Collections.Frozen;
using System.Text;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>
/// Composed letters (Unicode NFC) and decomposed letters (NFD): Latin to Extended-A, Greek and Cyrillic letters with one mark.
/// A separate table, because without ICU <c>string.Normalize</c> returns the text unchanged.
/// </summary>
internal static class Compositions
{
    // Each mark with pairs: the base letter and the letter with the mark.
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuùWẀwẁYỲyỳЕЀИЍеѐиѝ",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźWẂwẃΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώГЃКЌгѓкќ",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ",
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũ",
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuū",
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуў",
        ['\u0307'] = "CĊcċEĖeėGĠgġIİZŻzż",
        ['\u0308'] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸWẄwẅΙΪΥΫιϊυϋЕЁІЇеёії",
        ['\u030A'] = "AÅaåUŮuů",
        ['\u030B'] = "OŐoőUŰuű",
        ['\u030C'] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔ",
        ['\u0326'] = "SȘsșTȚtț",
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ",
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuų",
    };

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = (
        from pair in Pairs
        from at in Enumerable.Range(0, pair.Value.Length / 2)
        select KeyValuePair.Create((pair.Value[2 * at], pair.Key), pair.Value[(2 * at) + 1])
    ).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Decomposed = Composed.ToFrozenDictionary(
        c => c.Value,
        c => $"{c.Key.Letter}{c.Key.Mark}"
    );

    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], character), out var one))
                composed[^1] = one;
            else
                composed.Append(character);
        }

        return composed.ToString();
    }

    public static string Decompose(string text)
    {
        var decomposed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Decomposed.TryGetValue(character, out var two))
                decomposed.Append(two);
            else
                decomposed.Append(character);
        }

        return decomposed.ToString();
    }
}
