/** Danish words, units and abbreviations of two letters, which stand before numbers without being the letters of a number plate. */
export const shortWords: ReadonlySet<string> = new Set(
  'ad af og xi al alt at ca cm da de dl du dr eg ej el en er et få gb gl gå ha he hg hr ih is ja jo kg kl km kr kø le lo ly lå mb md mg mi ml mm mr nr ni nu nå ny nø om op os ox på pr pt ro rå se sa si så sø st sy sæ ta te th ti tl to tv ud uf um ur us ve vi vr år åh øh øl øs wc it tb pc cd id hk lb op'.split(
    ' ',
  ),
)
