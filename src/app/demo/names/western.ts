import { composed, list } from './lists.ts';
import type { Culture } from './lists.ts';

export const english: Culture = {
  weight: 30,
  female: list`Olivia Emily Charlotte Amelia Sophie Jessica Hannah Lucy Grace Emma Chloe Georgia Alice Eleanor Isabella Katie Rebecca Laura Sarah
    Victoria Harriet Rosie Poppy Freya Daisy Florence Martha Beatrice Imogen Phoebe Abigail Lydia Tabitha Matilda Clara Edith Margaret Dorothy Joan
    Pamela Susan Helen Caroline Philippa Nicola Joanna Frances Rosalind Verity Winifred Bethany Holly Jasmine Naomi Ruby Zara Elsie Ivy Willow
    Penelope Cordelia Hermione Henrietta Annabel Gemma Kimberley Stephanie Natasha Miranda Portia Sybil`,
  male: list`Oliver George Harry Jack Thomas James William Henry Charlie Edward Samuel Daniel Benjamin Joseph Alexander Matthew Adam Luke Toby Max
    Arthur Theodore Frederick Hugo Rupert Barnaby Jasper Felix Nathaniel Christopher Andrew Simon Martin Peter Graham Nigel Trevor Alan Keith Roger
    Philip Stephen Jonathan Dominic Gareth Miles Elliot Callum Ryan Kieran Ashley Lewis Reuben Isaac Ellis Cuthbert Wilfred Percival Lionel Clive Duncan`,
  family: [
    ...list`Smith Jones Taylor Brown Wilson Johnson Davies Evans Wright Walker White Green Hall Wood Harris Martin Jackson Clarke Turner Hill Cooper
      Ward Moore King Watson Baker Carter Morgan Allen Bennett Cook Shaw Bell Parker Marshall Palmer Webb Rogers Fox Hunt Reynolds Fisher Barker Fletcher
      Knight Lawrence Matthews Saunders Holmes Barnes Chapman Mills Dixon Lowe Grant Pearce Rhodes Frost Lloyd Bishop Nash Cole Ellis Gibbs Barrett Sharp
      Hawkins Goddard Thorne Whitaker Blackwood Fairfax Penhaligon Trevelyan Tregenza Pascoe Ogden Sutcliffe Murgatroyd`,
    ...composed(
      list`Ash Brad Han Wal Brock Nor Whit Kings Had Fen Thorn Hart Elling Stan Lang Black Red Wake Mar Stock`,
      list`ford ton ley wood well field bury combe hurst by`,
    ),
  ],
};

export const celtic: Culture = {
  weight: 7,
  female: list`Siobhán Niamh Aoife Saoirse Caoimhe Róisín Gráinne Sinéad Orla Ciara Deirdre Maeve Fionnuala Aisling Clodagh Bríd Eilidh Mairi Catriona
    Morag Isla Ailsa Fiona Kirsty Rhiannon Seren Carys Cerys Angharad Megan Ffion Nia Sioned Gwenllian Eleri Bronwen`,
  male: list`Conor Cian Oisín Tadhg Eoin Seán Padraig Declan Ciarán Diarmuid Fergus Rory Cormac Niall Donal Lorcan Hamish Ewan Angus Callan Iain Lachlan
    Ruaridh Fraser Alasdair Rhys Dylan Owain Ieuan Gethin Emrys Aled Huw Llewelyn Gwilym`,
  family: list`Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn
    McLoughlin O'Carroll Connolly Daly O'Connell Dunne Brennan Burke Collins Campbell Stewart MacDonald MacKenzie Robertson Thomson Cameron Fraser Ross
    Sinclair MacLeod Drummond Buchanan Lindsay Ó_Murchú Ní_Dhomhnaill Mac_Giolla Ó_Súilleabháin Ferguson Kerr Muir Galbraith Maclean Griffiths Pritchard Prosser Bevan Gwynne Rees Llewellyn
    Cadwallader Probert Vaughan Gallacher Heaney Keane Flanagan Costello Tierney Mulligan`,
  spoken: {
    Siobhán: 'shi-VAWN',
    Niamh: 'NEEV',
    Aoife: 'EE-fa',
    Saoirse: 'SEER-sha',
    Caoimhe: 'KEE-va',
    Róisín: 'ro-SHEEN',
    Gráinne: 'GRAWN-ya',
    Sinéad: 'shi-NAYD',
    Tadhg: 'TYGE',
    Oisín: 'ush-EEN',
    Eilidh: 'AY-lee',
    Mairi: 'MAH-ree',
    Angharad: 'ang-HAR-ad',
    Gwenllian: 'gwen-HLEE-an',
    Ruaridh: 'ROO-a-ree',
    Diarmuid: 'DEER-mid',
    Ieuan: 'YAY-an',
    Huw: 'HYOO',
  },
};

export const german: Culture = {
  weight: 4,
  female: list`Anna Katharina Lena Johanna Leonie Greta Friederike Charlotte Mathilda Ida Clara Paula Luise Helene Antonia Hannelore Ingeborg Ursula
    Renate Heike Sabine Birgit Silke Anke Wiebke Frauke Annegret Gisela Ottilie Käthe Liesel Dörte Jördis Marlene Theresa`,
  male: list`Lukas Jonas Felix Maximilian Moritz Johannes Friedrich Karl Heinrich Wolfgang Jürgen Günther Dieter Klaus Matthias Stefan Torsten Uwe Hans
    Götz Sönke Henning Hauke Konstantin Emil Anton Jakob Benedikt Ruprecht Lothar Bernd Sören`,
  family: [
    ...list`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz
      Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Maier Herrmann König Walter Huber Kaiser Fuchs Lang Weiß Jung Vogel Keller
      Roth Frank Winkler Groß Busch Böhm Seidel Brandt Haas Dietrich Ziegler Kühn Pohl Engel Bergmann Voigt Sauer Arnold Pfeiffer Kraus Schreiber`,
    ...composed(
      list`Stein Eichen Birken Linden Rosen Gold Silber Grün Hohen Kirch Wald Berg`,
      list`berg mann bach feld thal hagen dorff haus wald`,
    ),
  ],
  spoken: { Jördis: 'YER-dis', Käthe: 'KAY-teh', Götz: 'GERTS', Wiebke: 'VEEB-keh', Jürgen: 'YUR-gen' },
};

export const nordic: Culture = {
  weight: 4,
  female: list`Ingrid Astrid Freja Linnea Maja Elsa Signe Sigrid Solveig Karin Annika Kerstin Birgitta Gunilla Dorothea Ebba Tuva Alva Saga Liv Ronja Åsa
    Märta Agnes Viveka Ragnhild Tove Mette Kirsten Lærke Bodil Hanne Guðrún Sigríður Þóra Aino Aada Kaisa Päivi Tuuli`,
  male: list`Lars Erik Anders Johan Nils Gustav Oskar Axel Sven Björn Håkan Åke Göran Henrik Magnus Mikkel Søren Jens Niels Rasmus Torben Øystein Kjell
    Leif Sigurd Haakon Jón Sigurður Þórður Mikko Jukka Eero Väinö Ville`,
  family: [
    ...list`Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Hansen Johansen Olsen Larsen Nielsen
      Jensen Pedersen Kristensen Rasmussen Sørensen Møller Christiansen Halvorsen Bakke Haugen Korhonen Virtanen Mäkinen Nieminen Hämäläinen Laine Heikkinen Koskinen Järvinen
      Jónsdóttir Sigurðardóttir Guðmundsdóttir Einarsson Þorsteinsson Bjørnstad Ødegård Skovgaard Østergaard`,
    ...composed(
      list`Lind Berg Ek Björk Sjö Strand Sand Alm Hag Ny Söder Norr Öst Väster Lund Dal Sten Hed Rosen Ceder`,
      list`qvist ström berg gren lund mark stedt holm blad löf dahl fors`,
    ),
  ],
  spoken: {
    Dorothea: 'Doro-TAY-a',
    Solveig: 'SOOL-vay',
    Freja: 'FRAY-a',
    Åsa: 'OH-sa',
    Kjell: 'SHELL',
    Göran: 'YER-an',
    Guðrún: 'GVUTH-roon',
    Þóra: 'THOH-ra',
    Lærke: 'LAIR-keh',
    Päivi: 'PA-ee-vee',
  },
};

export const french: Culture = {
  weight: 5,
  female: list`Camille Léa Manon Chloé Inès Margaux Clémence Juliette Éloïse Amélie Céline Hélène Françoise Geneviève Odile Solène Maëlle Anaïs Noémie
    Capucine Apolline Sylvie Brigitte Aurélie Delphine Mathilde Bérénice Adèle Zoé Garance Ségolène Agathe Héloïse Victoire Constance`,
  male: list`Louis Gabriel Jules Hugo Arthur Théo Raphaël Antoine Étienne François Guillaume Benoît Jérôme Rémi Olivier Thibault Baptiste Maxence Cédric
    Aurélien Bastien Loïc Yann Gaël Mathieu Sébastien Frédéric Gilles Pascal Didier Côme Augustin`,
  family: list`Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier
    Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin
    Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer Denis Lemaire Duval Joly Gautier Roger Roche Roy Noël Meyer
    Lucas Meunier Jean Pérez Marchand Dufour Blanchard Barbier Brunet Dumas Arnaud Carpentier Benoît Delacroix Beaumont de_Villiers de_La_Tour Le_Goff Kervella`,
  spoken: {
    Clémence: 'clay-MAHNS',
    Ségolène: 'say-go-LEN',
    Loïc: 'lo-EEK',
    Benoît: 'ben-WAH',
    Inès: 'ee-NES',
    Guillaume: 'ghee-YOHM',
  },
};

export const dutch: Culture = {
  weight: 2,
  female: list`Sanne Lotte Femke Marijke Anouk Fleur Saskia Maaike Liesbeth Wilhelmina Jolijn Roos Floor Iris Evi Noor Tess Nienke Sjoukje Margriet`,
  male: list`Daan Sem Bram Thijs Joost Pieter Willem Jeroen Ruben Maarten Sjoerd Gijs Cornelis Hendrik Wouter Teun Floris Jaap Koen Lieven`,
  family: [
    ...list`Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Smits Vermeulen Maes Claes Willems Mertens Goossens Wouters`,
    ...composed(
      list`van_ van_der_ van_den_ de_ ter_`,
      list`Berg Linden Heuvel Meer Velde Broek Wal Horst Veen Laan`,
    ),
  ],
  spoken: { Sjoukje: 'SHOW-kyeh', Thijs: 'TICE', Gijs: 'KHICE', Joost: 'YOHST' },
};
