namespace WebhookInspector.Providers.Samples;

/// <summary>Realistic names: accents, apostrophes, other scripts, ampersands and slashes often break signatures.</summary>
internal static class SampleWords
{
    public static readonly string[] Companies =
    [
        "Northwind Traders",
        "Müller & Söhne GmbH",
        "Café Ñandú S.A.",
        "O'Brien Logistics",
        "株式会社さくら",
        "Łódź Textile Sp. z o.o.",
        "Contoso A/S",
        "Société Générée",
        "\"Quoted\" Holdings",
        "Ωmega Shipping",
        "Fabrikam, Inc.",
        "Naïve Robotics 🤖",
        "Smith <& Partners>",
        "Ålesund Fisk AS",
    ];

    public static readonly string[] People =
    [
        "Zoë Müller",
        "Łukasz Żółć",
        "Siobhán O'Neill",
        "José Ángel Peña",
        "山田 太郎",
        "Amina Yusuf",
        "Jean-Luc Lefèvre",
        "Priya Nair",
        "Noah Jones",
        "Đorđe Šarić",
    ];

    public static readonly string[] Streets =
    [
        "12 Elm Street",
        "48/2 Königsallee",
        "7 Rue de l'Église",
        "901 N 4th Ave, Apt #5",
        "Str. Ștefan cel Mare 3",
    ];

    public static readonly string[] Cities = ["Reno", "Zürich", "São Paulo", "Kraków", "Winston-Salem", "Malmö", "Kyōto"];
}
