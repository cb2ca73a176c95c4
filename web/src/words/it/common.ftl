# Il conteggio di un voto, in una frase: le clausole si leggono una dopo l’altra, separate da uno spazio.

count-roll = { $entitled ->
    [one] { $entitled } avente diritto
   *[other] { $entitled } aventi diritto
}, { $present ->
    [one] { $present } presente
   *[other] { $present } presenti
},
count-quorum = { $reached ->
    [yes] numero legale { $needed } raggiunto;
   *[no] numero legale { $needed } non raggiunto;
}
count-quorum-with-those-out = { $reached ->
    [yes] numero legale { $needed } raggiunto, contando anche chi non partecipa al voto;
   *[no] numero legale { $needed } non raggiunto, anche contando chi non partecipa al voto;
}
count-quorum-without-those-out = { $reached ->
    [yes] numero legale { $needed } raggiunto: chi non partecipa al voto non conta e ne { $counted ->
        [one] resta { $counted }
       *[other] restano { $counted }
    };
   *[no] numero legale { $needed } non raggiunto: chi non partecipa al voto non conta e ne { $counted ->
        [one] resta { $counted }
       *[other] restano { $counted }
    };
}
count-quorum-at-opening = numero legale verificato all’apertura della seduta;
count-choices = { $favour ->
    [one] { $favour } favorevole
   *[other] { $favour } favorevoli
}, { $against ->
    [one] { $against } contrario
   *[other] { $against } contrari
}{ $abstained ->
    [0] { "" }
    [one] , { $abstained } astenuto
   *[other] , { $abstained } astenuti
}{ $out ->
    [0] { "" }
    [one] , { $out } non partecipa al voto
   *[other] , { $out } non partecipano al voto
}{ $silent ->
    [0] { "" }
    [one] , { $silent } non ha votato
   *[other] , { $silent } non hanno votato
};
count-picks = { $chose ->
    [one] { $chose } ha scelto
   *[other] { $chose } hanno scelto
}{ $out ->
    [0] { "" }
    [one] , { $out } non partecipa al voto
   *[other] , { $out } non partecipano al voto
}{ $silent ->
    [0] { "" }
    [one] , { $silent } non ha votato
   *[other] , { $silent } non hanno votato
};
count-needed-voters = { $abstentions ->
    [apart] gli astenuti non contano tra i votanti, quindi{ " " }
    [voters] gli astenuti contano tra i votanti, quindi{ " " }
   *[none] { "" }
}{ $base ->
    [one] { $base } votante
   *[other] { $base } votanti
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}{ $share ->
    [all] { " " }(unanimità)
    [least] { " " }(almeno { $part })
    [more] { " " }(più di { $part })
   *[half] { "" }
}:
count-needed-present = la maggioranza si calcola sui presenti: { $base ->
    [one] { $base } presente
   *[other] { $base } presenti
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}{ $share ->
    [all] { " " }(unanimità)
    [least] { " " }(almeno { $part })
    [more] { " " }(più di { $part })
   *[half] { " " }(più della metà)
}:
count-needed-entitled = la maggioranza si calcola sugli aventi diritto: { $base ->
    [one] { $base } avente diritto
   *[other] { $base } aventi diritto
}, { $needed ->
    [one] ne serve { $needed }
   *[other] ne servono { $needed }
}{ $share ->
    [all] { " " }(unanimità)
    [least] { " " }(almeno { $part })
    [more] { " " }(più di { $part })
   *[half] { " " }(più della metà)
}:
count-approved = { $tie ->
    [chair] parità, decide il voto di chi presiede: approvato.
   *[no] approvato.
}
count-rejected = { $tie ->
    [chair] parità, decide il voto di chi presiede: respinto.
    [yes] parità di voti: respinto.
   *[no] respinto.
}
count-void = manca il numero legale: la votazione non è valida.
count-ranked = le proposte sono in ordine di voti.
