import { composed, list } from './lists.ts';
import type { Culture } from './lists.ts';

const spanishFamilies = list`García Martínez López Sánchez González Rodríguez Fernández Pérez Gómez Ruiz Díaz Hernández Álvarez Jiménez Moreno Muñoz Alonso Romero
  Navarro Gutiérrez Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Suárez Castro Ortega Delgado Ortiz Rubio Medina Cortés Castillo Iglesias
  Guerrero Núñez Peña Cruz Flores Herrera Reyes Aguilar Vargas Mendoza Rojas Ibáñez Echeverría Zubizarreta`;

const portugueseFamilies = list`Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro
  Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro Cardoso Rocha Neves Coelho Cruz Cunha Pires Simões Antunes Magalhães Brandão`;

export const spanish: Culture = {
  weight: 7,
  female: list`Lucía María Carmen Sofía Paula Valentina Martina Daniela Alba Noa Julia Elena Irene Marta Ximena Guadalupe Rocío Inés Pilar Concepción Dolores
    Mercedes Montserrat Begoña Nuria Itziar Ainhoa Nerea Leire Beatriz Esperanza Consuelo Soledad Catalina Fernanda Jimena Regina Renata Milagros Belén`,
  male: list`Hugo Mateo Martín Lucas Leo Daniel Alejandro Pablo Manuel Álvaro Adrián Javier José Francisco Antonio Joaquín Íñigo Iker Unai Gonzalo Rodrigo
    Santiago Sebastián Emiliano Andrés Diego Raúl Rubén Ángel Ignacio Xavier Jordi Rafael Esteban Octavio Arturo`,
  family: [
    ...spanishFamilies,
    ...composed(
      spanishFamilies.slice(0, 30).map((name) => `${name}_`),
      spanishFamilies.slice(30, 45),
    ),
  ],
  spoken: {
    Ximena: 'hee-MEH-na',
    Joaquín: 'hwa-KEEN',
    Itziar: 'eet-see-AR',
    Íñigo: 'EEN-yee-go',
    Begoña: 'beh-GO-nya',
    Jordi: 'ZHOR-dee',
  },
};

export const portuguese: Culture = {
  weight: 4,
  female: list`Beatriz Leonor Matilde Mariana Carolina Inês Francisca Joana Rita Madalena Benedita Constança Conceição Fátima Graça Luísa Teresa Isabel
    Larissa Thaís Bruna Camila Letícia Yasmin Júlia Luíza Vitória Iara Jussara Flávia`,
  male: list`João Tomás Duarte Gonçalo Afonso Martim Diogo Tiago Miguel Rui Nuno Vasco Pedro Luís António Henrique Caetano Thiago Guilherme Gustavo Caio
    Otávio Murilo Vinícius Leandro Cauã Davi Heitor`,
  family: [
    ...portugueseFamilies,
    ...composed(
      portugueseFamilies.slice(0, 18).map((name) => `${name}_`),
      list`da_Costa dos_Santos da_Silva Teles Barros Freitas Nogueira Queiroz`,
    ),
  ],
  spoken: { João: 'zhoo-OWN', Conceição: 'con-say-SOWN', Gonçalo: 'gon-SAH-loo', Inês: 'ee-NESH' },
};

export const italian: Culture = {
  weight: 5,
  female: list`Giulia Sofia Aurora Alice Ginevra Emma Giorgia Greta Beatrice Chiara Francesca Federica Elisa Silvia Paola Alessandra Caterina Lucrezia Ludovica
    Benedetta Ilaria Ornella Graziella Donatella Mirella Giuseppina Concetta Assunta Rosaria Viola Bianca Eleonora Costanza Allegra`,
  male: list`Leonardo Francesco Alessandro Lorenzo Mattia Andrea Gabriele Riccardo Tommaso Edoardo Giuseppe Giovanni Matteo Davide Luca Marco Simone Filippo
    Nicolò Pietro Salvatore Vincenzo Gennaro Raffaele Umberto Ettore Massimo Stefano Emanuele Carmine Ludovico`,
  family: [
    ...list`Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri
      Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi Villa
      Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri
      Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva
      Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino D'Amico Orlando Damico Negri`,
  ],
  spoken: { Ginevra: 'ji-NEV-ra', Chiara: 'kee-AH-ra', Ludovica: 'loo-DO-vee-ka', Gennaro: 'jen-NA-ro' },
};

export const greek: Culture = {
  weight: 2,
  female: list`Eleni Maria Katerina Sophia Ioanna Dimitra Vasiliki Georgia Despina Chrysa Evangelia Anastasia Kalliopi Xenia Zoe Danae Myrto Ariadne Thaleia
    Stavroula Fotini Aspasia`,
  male: list`Giorgos Dimitris Konstantinos Yannis Nikos Panagiotis Vasilis Christos Athanasios Michalis Spyros Stavros Thanos Leonidas Odysseas Iason
    Orestis Achilleas Petros Manolis`,
  family: [
    ...list`Nikolaidis Georgiou Ioannou Christodoulou Vlachos Karras Kostas Makris Samaras Lambros Galanis Zervas Kyriakou Andreou`,
    ...composed(
      list`Papa`,
      list`dopoulos georgiou nikolaou konstantinou dimitriou ioannou michail vasiliou stavrou andreou`,
    ),
    ...composed(
      list`Georg Nikol Dimitr Christ Stavr Anton Theodor Vasil Petr Konstantin`,
      list`akis opoulos iadis ou`,
    ),
  ],
};

export const polish: Culture = {
  weight: 5,
  female: list`Zuzanna Julia Zofia Hanna Maja Oliwia Agnieszka Katarzyna Małgorzata Joanna Ewa Magdalena Beata Grażyna Bożena Elżbieta Jadwiga Danuta Halina
    Krystyna Iwona Dorota Aleksandra Weronika Kinga Łucja Wiktoria Natalia Karolina Antonina`,
  male: list`Antoni Jakub Szymon Jan Filip Kacper Aleksander Franciszek Mikołaj Wojciech Stanisław Krzysztof Andrzej Tomasz Paweł Michał Łukasz Grzegorz
    Zbigniew Tadeusz Kazimierz Bartosz Przemysław Rafał Marcin Sławomir Igor Leon`,
  family: [
    ...list`Nowak Wójcik Kowalczyk Woźniak Mazur Krawczyk Kaczmarek Zając Król Wróbel Wieczorek Stępień Pawlak Dudek Sikora Walczak Baran Michalak Szewczyk
      Tomczak Pietrzak Duda Bąk Włodarczyk Chmiel Kubiak Szulc Gajda Sowa Kozioł Czajka Mroczek Błaszczyk`,
    ...composed(
      list`Kowal Wiśniew Lewandow Zieliń Szymań Dąbrow Kozłow Jankow Wojciechow Kwiatkow Krawczyń Grabow Zawadz Pawłow Michal Jabłoń Wróblew Majew Olszew
        Jaworow Malinow Sikor Ostrow Czarnec Rutkow Górec`,
      list`ski`,
    ),
  ],
  familyOf: (family, sex) => (sex === 'female' ? family.replace(/ski$/, 'ska') : family),
  spoken: {
    Agnieszka: 'ag-NYESH-ka',
    Małgorzata: 'mow-go-ZHA-ta',
    Wojciech: 'VOY-chekh',
    Krzysztof: 'KSHISH-tof',
    Grażyna: 'gra-ZHI-na',
    Łucja: 'WOOTS-ya',
    Łukasz: 'WOO-kash',
    Przemysław: 'pshe-MI-swaf',
  },
};

export const ukrainian: Culture = {
  weight: 3,
  female: list`Oksana Olena Iryna Natalia Svitlana Tetiana Yuliia Kateryna Solomiia Zlata Myroslava Halyna Lesia Daryna Khrystyna Liudmyla Yevheniia Nadiia`,
  male: list`Oleksandr Andrii Dmytro Serhii Volodymyr Taras Bohdan Mykola Yurii Vasyl Ihor Ruslan Ostap Danylo Maksym Yevhen Anatolii Petro`,
  family: [
    ...list`Bondar Koval Kravets Melnyk Tkachuk Moroz Lysenko Rudenko Savchuk Polishchuk Marchuk Kolisnyk Zakharchuk Klymenko Hnatiuk`,
    ...composed(
      list`Shevch Bondar Kovalch Petr Ivan Pavl Sydor Roman Mykhail Fedor Stepan Yurch`,
      list`enko uk iv ets`,
    ),
  ],
};

export const hungarian: Culture = {
  weight: 2,
  order: 'family first',
  female: list`Eszter Réka Zsófia Katalin Erzsébet Ilona Ágnes Zsuzsanna Judit Tímea Boglárka Hajnalka Emese Anikó Orsolya Dóra Kinga Piroska Virág Gyöngyi`,
  male: list`Bence Máté Gergő Zoltán László István Gábor Attila Csaba Balázs Tamás Ádám Ferenc Zsolt Levente Botond Árpád György Szabolcs Imre`,
  family: list`Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh Simon Rácz Fekete Szilágyi Török
    Fehér Balázs Gál Kis Szűcs Kocsis Pintér Fodor Orsós Szalai Sipos Magyar Lukács Gulyás Biró Király Katona László Jakab Bogdán Sándor Boros Fazekas Kelemen`,
  spoken: {
    Zsófia: 'ZHO-fee-a',
    Zsuzsanna: 'ZHU-zha-na',
    Gyöngyi: 'DYUN-dyee',
    György: 'DYURDJ',
    Csaba: 'CHA-ba',
    Eszter: 'ESS-ter',
  },
};
